import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { DeskPage } from "@/components/ui/desk-page";
import { jobCrumbs } from "../../crumbs";
import { findDeskJob } from "../find";
import { DeleteJobForm } from "./form";

export const metadata: Metadata = { title: "求人の削除" };

export default async function DeleteJobPage({ params }: PageProps<"/admin/jobs/[id]/delete">) {
  const { job } = await findDeskJob(params, "/delete");
  if (job.state !== "draft") notFound();
  return (
    <DeskPage title="求人の削除" crumbs={jobCrumbs(job, "削除")}>
      <div className="max-w-[44rem] space-y-6">
        <p>下書き「{job.title}」を削除します。</p>
        <p>元に戻すことはできません。書かれていたことは、操作履歴に残ります。</p>
        <DeleteJobForm id={job.id} />
      </div>
    </DeskPage>
  );
}
