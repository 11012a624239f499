import type { Metadata } from "next";
import { nameOf } from "@/components/jobs/saved-posting";
import { Page } from "@/components/ui/page";
import { requireApplicant } from "@/lib/auth/current";
import { findSavedJob } from "@/lib/saved-jobs/find";
import { recordPage } from "../../../../../record-page";
import { NoteForm } from "./form";

export const metadata: Metadata = { title: "検討リストのメモ" };

const notePage = recordPage({
  gate: requireApplicant,
  path: "/mypage/saved",
  find: (id, applicant) => findSavedJob(applicant, id, new Date()),
  above: [
    { label: "メニュー", href: "/mypage" },
    { label: "検討リスト", href: "/mypage/saved" },
  ],
  name: () => "メモ",
});

export default async function NotePage({ params }: PageProps<"/mypage/saved/[id]">) {
  const [{ job, note }, crumbs] = await notePage(params);
  return (
    <Page title="メモ" crumbs={crumbs()}>
      <p className="mb-6">
        「{nameOf(job)}」について、自分のためのメモを書けます。市の職員も事業者も読みません。
      </p>
      <NoteForm job={job.id} note={note} />
    </Page>
  );
}
