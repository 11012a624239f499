import type { Metadata } from "next";
import { DeskPage } from "@/components/ui/desk-page";
import { jobCrumbs } from "../../crumbs";
import { findDeskJob } from "../find";
import { CloseForm } from "./form";

export const metadata: Metadata = { title: "求人の掲載終了" };

export default async function CloseJobPage({ params }: PageProps<"/admin/jobs/[id]/close">) {
  const { job, employer } = await findDeskJob(params, "/close");
  return (
    <DeskPage title="求人の掲載終了" crumbs={jobCrumbs(job, "掲載終了")}>
      <div className="max-w-[44rem] space-y-6">
        <p>
          「{job.title}」（{employer.name}）の掲載を、いま終了します。
        </p>
        <p>
          採用が決まったときなどにお使いください。一覧、検索、サイトマップ、RSSから数秒で消え、求人のページには募集終了と表示されます。掲載終了日は、昨日になります。
        </p>
        <CloseForm id={job.id} />
      </div>
    </DeskPage>
  );
}
