import type { Metadata } from "next";
import { FieldLinks } from "@/components/jobs/field-links";
import { Banner } from "@/components/ui/banner";
import { Page } from "@/components/ui/page";
import { jobValues } from "@/lib/jobs/fields";
import { missingForPublishing } from "@/lib/jobs/missing";
import { firstParam } from "@/lib/text/first-param";
import { SubmissionForm } from "../../../form";
import { draftPage } from "../../../record";

export const metadata: Metadata = { title: "求人の編集" };

type Props = PageProps<"/business/jobs/drafts/[id]/edit">;

export default async function EditDraftPage({ params, searchParams }: Props) {
  const [{ id, version, jobId, input, state, reason }, crumbs] = await draftPage(params, "edit");
  const why = firstParam((await searchParams).missing);
  const missing = why === "fields" ? missingForPublishing(input) : [];
  const { employerId: _, ...values } = jobValues(input);
  return (
    <Page title="求人の編集" crumbs={crumbs("編集")}>
      <div className="space-y-6">
        {state === "returned" && (
          <Banner look="warning" title="市からの確認">
            <p className="whitespace-pre-line">{reason}</p>
          </Banner>
        )}
        {missing.length > 0 && (
          <Banner
            look="error"
            role="alert"
            title="まだ申請していません。申請するには、次の項目を入力してください。"
          >
            <FieldLinks fields={missing} page="" />
          </Banner>
        )}
        {why === "over" && (
          <Banner look="error" role="alert" title="まだ申請していません。掲載終了日が過ぎています。">
            <FieldLinks fields={[{ field: "closesOn", label: "掲載終了日を入力しなおす" }]} page="" />
          </Banner>
        )}
        <SubmissionForm values={{ ...values, id, version: String(version), jobId: jobId ?? "" }} />
      </div>
    </Page>
  );
}
