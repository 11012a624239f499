import { randomUUID } from "node:crypto";
import type { Metadata } from "next";
import { redirect } from "next/navigation";
import { Page } from "@/components/ui/page";
import { jobValues } from "@/lib/jobs/fields";
import { OwnJobForm } from "../../form";
import { postingPage } from "../../record";

export const metadata: Metadata = { title: "求人の変更" };

/** The form of a new change. Opening it changes nothing: the press of a button does. */
export default async function ChangePostingPage({ params }: PageProps<"/business/jobs/[id]/edit">) {
  const [{ job, change }, crumbs] = await postingPage(params, "edit");
  if (change) redirect(`/business/jobs/drafts/${change}/edit`);
  const { employerId: _, ...values } = jobValues(job);
  return (
    <Page title="求人の変更" crumbs={crumbs("変更")}>
      <div className="space-y-6">
        <p>変更は、承認されてから載ります。それまでは、いまの内容のまま掲載します。</p>
        <OwnJobForm
          values={{
            ...values,
            ...{ id: randomUUID(), version: "0", jobId: job.id, jobVersion: String(job.version) },
          }}
        />
      </div>
    </Page>
  );
}
