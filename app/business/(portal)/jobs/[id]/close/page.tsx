import type { Metadata } from "next";
import { Page } from "@/components/ui/page";
import { jobCrumbs } from "../../crumbs";
import { findPosting } from "../find";
import { CloseForm } from "../form";

export const metadata: Metadata = { title: "求人の掲載終了" };

export default async function ClosePostingPage({ params }: PageProps<"/business/jobs/[id]/close">) {
  const { job } = await findPosting(params, "/close");
  return (
    <Page title="求人の掲載終了" crumbs={jobCrumbs(job.title, `/business/jobs/${job.id}`, "掲載終了")}>
      <div className="space-y-6">
        <p>「{job.title}」の掲載を、いま終了します。承認はいりません。</p>
        <p>
          一覧や検索から数秒で消え、求人のページには募集終了と表示されます。もう一度掲載するときは、複製して承認を申請してください。
        </p>
        <CloseForm id={job.id} />
      </div>
    </Page>
  );
}
