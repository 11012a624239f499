import type { Metadata } from "next";
import { WhyNotYet } from "@/components/jobs/missing";
import { TakeOverOffer } from "@/components/jobs/take-over";
import { TypedBanner } from "@/components/jobs/typed-banner";
import { Banner } from "@/components/ui/banner";
import { Page } from "@/components/ui/page";
import { isFilledFrom } from "@/lib/jobs/drafts/taken-over";
import { usualOf } from "@/lib/jobs/drafts/usual";
import { valuesForForm } from "@/lib/jobs/facts-in-prose";
import { isComplete } from "@/lib/jobs/missing";
import { beginForm } from "../../../../../../typed-job";
import { takeOverOwnAction } from "../../../actions";
import { OwnJobForm } from "../../../form";
import { draftPage } from "../../../record";

type Props = PageProps<"/business/jobs/drafts/[id]/edit">;

export const metadata: Metadata = { title: "求人の編集" };

export default async function EditDraftPage({ params, searchParams }: Props) {
  const [{ id, version, jobId, input, state, reason, takenOver }, crumbs, user] = await draftPage(
    params,
    "edit",
  );
  const { employerId: _, ...saved } = valuesForForm(input);
  const path = `/business/jobs/drafts/${id}/edit`;
  const query = await searchParams;
  const target = { id, version: String(version), jobId: jobId ?? "" };
  const { form, typedAt } = await beginForm(user, path, query, { ...saved, ...target }, takenOver);
  const isTaken = isFilledFrom(form.takenOver, "posting", "employer");
  const mayTakeOver = !isTaken && !jobId && !isComplete(input);
  const usual = mayTakeOver ? await usualOf(user.employerId) : undefined;
  return (
    <Page title="求人の編集" crumbs={crumbs("編集")}>
      <div className="space-y-6">
        {state === "returned" && (
          <Banner look="warning" title="市からの確認">
            <p className="whitespace-pre-line">{reason}</p>
          </Banner>
        )}
        <WhyNotYet text={input} next="submit" why={query.missing} shown={form.shown} />
        {typedAt && <TypedBanner typedAt={typedAt} page={path} />}
        {usual && <TakeOverOffer usual={usual} action={takeOverOwnAction} form={{ id, formPath: path }} />}
        <OwnJobForm {...form} />
      </div>
    </Page>
  );
}
