import type { Metadata } from "next";
import { DeskPage } from "@/components/ui/desk-page";
import { jobCrumbs } from "../../crumbs";
import { findDeskJob } from "../find";
import { WithdrawForm } from "./form";

export const metadata: Metadata = { title: "求人の取り下げ" };

export default async function WithdrawJobPage({ params }: PageProps<"/admin/jobs/[id]/withdraw">) {
  const { job, employer } = await findDeskJob(params, "/withdraw");
  return (
    <DeskPage title="求人の取り下げ" crumbs={jobCrumbs(job, "取り下げ")}>
      <div className="max-w-[44rem] space-y-6">
        <p>
          「{job.title}」（{employer.name}）を取り下げます。
        </p>
        <p>
          一覧、検索、サイトマップ、RSSから数秒で消え、求人のページには募集終了と表示されます。内容を直して、もう一度公開できます。
        </p>
        <WithdrawForm id={job.id} />
      </div>
    </DeskPage>
  );
}
