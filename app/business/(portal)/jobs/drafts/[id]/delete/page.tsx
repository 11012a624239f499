import type { Metadata } from "next";
import { Page } from "@/components/ui/page";
import { jobCrumbs } from "../../../crumbs";
import { findUnasked } from "../find";
import { DeleteForm } from "../form";

export const metadata: Metadata = { title: "下書きの削除" };

export default async function DeleteDraftPage({ params }: PageProps<"/business/jobs/drafts/[id]/delete">) {
  const { id, input, jobId } = await findUnasked(params, "/delete");
  return (
    <Page title="下書きの削除" crumbs={jobCrumbs(input.title, `/business/jobs/drafts/${id}`, "削除")}>
      <div className="space-y-6">
        <p>下書き「{input.title}」を削除します。</p>
        {jobId && <p>掲載している求人は、いまの内容のまま残ります。</p>}
        <DeleteForm id={id} />
      </div>
    </Page>
  );
}
