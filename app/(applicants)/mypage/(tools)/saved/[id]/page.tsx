import type { Metadata } from "next";
import { nameOf } from "@/components/jobs/saved-posting";
import { Page } from "@/components/ui/page";
import { NoteForm } from "./form";
import { savedJobPage } from "./record";

export const metadata: Metadata = { title: "検討リストのメモ" };

export default async function NotePage({ params }: PageProps<"/mypage/saved/[id]">) {
  const [{ job, note }, crumbs] = await savedJobPage(params);
  return (
    <Page title="メモ" crumbs={crumbs()}>
      <p className="mb-6">
        「{nameOf(job)}」について、自分のためのメモを書けます。市の職員も事業者も読みません。
      </p>
      <NoteForm job={job.id} note={note} />
    </Page>
  );
}
