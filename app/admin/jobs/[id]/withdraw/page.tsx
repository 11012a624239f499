import type { Metadata } from "next";
import { DeskPage } from "@/components/ui/desk-page";
import { jobCrumbs } from "../../crumbs";
import { findDeskJob } from "../find";
import { WithdrawForm } from "./form";

export const metadata: Metadata = { title: "掲載を終える" };

export default async function WithdrawJobPage({ params }: PageProps<"/admin/jobs/[id]/withdraw">) {
  const job = await findDeskJob(params, "/withdraw");
  return (
    <DeskPage title="掲載を終える" crumbs={jobCrumbs(job, "掲載を終える")}>
      <div className="max-w-[44rem] space-y-6">
        <p>「{job.title}」の掲載を終えます。</p>
        <p>
          一覧、検索、RSSからすぐに消えます。求人のページには、募集を終了したことが表示されます。あとから、もう一度公開できます。
        </p>
        <WithdrawForm id={job.id} />
      </div>
    </DeskPage>
  );
}
