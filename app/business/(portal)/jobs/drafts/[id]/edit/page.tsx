import type { Metadata } from "next";
import { WhyNotYet } from "@/components/jobs/missing";
import { Banner } from "@/components/ui/banner";
import { Page } from "@/components/ui/page";
import { jobValues } from "@/lib/jobs/fields";
import { OwnJobForm } from "../../../form";
import { draftPage } from "../../../record";

export const metadata: Metadata = { title: "求人の編集" };

type Props = PageProps<"/business/jobs/drafts/[id]/edit">;

export default async function EditDraftPage({ params, searchParams }: Props) {
  const [{ id, version, jobId, input, state, reason }, crumbs] = await draftPage(params, "edit");
  const { employerId: _, ...values } = jobValues(input);
  return (
    <Page title="求人の編集" crumbs={crumbs("編集")}>
      <div className="space-y-6">
        {state === "returned" && (
          <Banner look="warning" title="市からの確認">
            <p className="whitespace-pre-line">{reason}</p>
          </Banner>
        )}
        <WhyNotYet text={input} next="submit" why={(await searchParams).missing} />
        <OwnJobForm values={{ ...values, id, version: String(version), jobId: jobId ?? "" }} />
      </div>
    </Page>
  );
}
