import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { Page } from "@/components/ui/page";
import { requireApplicant } from "@/lib/auth/current";
import { searchOfAlert } from "@/lib/job-alerts/criteria";
import { findAlert } from "@/lib/job-alerts/find";
import { recordPage } from "../../../../../record-page";
import { Criteria } from "../criteria";
import { RhythmForm } from "./form";

export const metadata: Metadata = { title: "お知らせの頻度" };

const rhythmPage = recordPage({
  gate: requireApplicant,
  path: "/mypage/alerts",
  find: (id, applicant) => findAlert(applicant, id),
  above: [
    { label: "メニュー", href: "/mypage" },
    { label: "新着のお知らせ", href: "/mypage/alerts" },
  ],
  name: () => "お知らせの頻度",
});

export default async function RhythmPage({ params }: PageProps<"/mypage/alerts/[id]">) {
  const [{ id, search: address, rhythm }, crumbs] = await rhythmPage(params);
  const search = searchOfAlert(address) ?? notFound();
  return (
    <Page title="お知らせの頻度" crumbs={crumbs()}>
      <div className="mb-6">
        <Criteria search={search} />
      </div>
      <RhythmForm alert={id} rhythm={rhythm} />
    </Page>
  );
}
