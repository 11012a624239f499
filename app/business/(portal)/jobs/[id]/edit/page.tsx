import { randomUUID } from "node:crypto";
import type { Metadata } from "next";
import { redirect } from "next/navigation";
import { TypedBanner } from "@/components/jobs/typed-banner";
import { Page } from "@/components/ui/page";
import { valuesForForm } from "@/lib/jobs/facts-in-prose";
import { beginForm } from "../../../../../typed-job";
import { OwnJobForm } from "../../form";
import { postingPage } from "../../record";

type Props = PageProps<"/business/jobs/[id]/edit">;

export const metadata: Metadata = { title: "求人の変更" };

/** The form of a new change. Opening it changes nothing: the press of a button does. */
export default async function ChangePostingPage({ params, searchParams }: Props) {
  const [{ job, change }, crumbs, user] = await postingPage(params, "edit");
  if (change) redirect(`/business/jobs/drafts/${change}/edit`);
  const { employerId: _, ...saved } = valuesForForm(job);
  const path = `/business/jobs/${job.id}/edit`;
  const { form, typedAt } = await beginForm(user, path, await searchParams, {
    ...saved,
    ...{ id: randomUUID(), version: "0", jobId: job.id, jobVersion: String(job.version) },
  });
  return (
    <Page title="求人の変更" crumbs={crumbs("変更")}>
      <div className="space-y-6">
        <p>変更は、承認されてから載ります。それまでは、いまの内容のまま掲載します。</p>
        {typedAt && <TypedBanner typedAt={typedAt} page={path} />}
        <OwnJobForm {...form} />
      </div>
    </Page>
  );
}
