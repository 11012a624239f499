import type { Metadata } from "next";
import { WhyNotYet } from "@/components/jobs/missing";
import { TypedBanner } from "@/components/jobs/typed-banner";
import { Banner } from "@/components/ui/banner";
import { Page } from "@/components/ui/page";
import { valuesForForm } from "@/lib/jobs/facts-in-prose";
import { beginForm } from "../../../../../../typed-job";
import { OwnJobForm } from "../../../form";
import { draftPage } from "../../../record";

export const metadata: Metadata = { title: "求人の編集" };

type Props = PageProps<"/business/jobs/drafts/[id]/edit">;

export default async function EditDraftPage({ params, searchParams }: Props) {
  const [{ id, version, jobId, input, state, reason }, crumbs, user] = await draftPage(params, "edit");
  const { employerId: _, ...saved } = valuesForForm(input);
  const page = `/business/jobs/drafts/${id}/edit`;
  const query = await searchParams;
  const { values, typedAt } = await beginForm(user, page, query, {
    ...saved,
    ...{ id, version: String(version), jobId: jobId ?? "" },
  });
  return (
    <Page title="求人の編集" crumbs={crumbs("編集")}>
      <div className="space-y-6">
        {state === "returned" && (
          <Banner look="warning" title="市からの確認">
            <p className="whitespace-pre-line">{reason}</p>
          </Banner>
        )}
        <WhyNotYet text={input} next="submit" why={query.missing} />
        {typedAt && <TypedBanner typedAt={typedAt} page={page} />}
        <OwnJobForm values={values} />
      </div>
    </Page>
  );
}
