import type { Metadata } from "next";
import { DeskPage } from "@/components/ui/desk-page";
import { countOpenJobs } from "@/lib/employers/desk";
import { employerCrumbs } from "../../crumbs";
import { findDeskEmployer } from "../find";
import { WithdrawForm } from "./form";

export const metadata: Metadata = { title: "事業者の取り下げ" };

export default async function WithdrawEmployerPage({ params }: PageProps<"/admin/employers/[id]/withdraw">) {
  const employer = await findDeskEmployer(params, "/withdraw");
  const openJobs = (await countOpenJobs([employer.id], new Date())).get(employer.id) ?? 0;
  return (
    <DeskPage title="事業者の取り下げ" crumbs={employerCrumbs(employer, "取り下げ")}>
      <div className="max-w-[44rem] space-y-6">
        <p>「{employer.name}」を取り下げます。</p>
        <p>
          紹介ページ、公開中の求人{openJobs}
          件、検索、サイトマップ、RSSから、数秒で見えなくなります。あとから、もう一度公開できます。
        </p>
        <WithdrawForm id={employer.id} />
      </div>
    </DeskPage>
  );
}
