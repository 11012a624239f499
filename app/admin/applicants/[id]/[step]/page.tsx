import type { Metadata } from "next";
import { notFound, redirect } from "next/navigation";
import { ConfirmPage } from "@/components/form/confirm-page";
import {
  deleteApplicantAction,
  resendSubjectMailAction,
  resetSubjectLimitsAction,
  resumeApplicantAction,
  signOutApplicantAction,
  suspendApplicantAction,
} from "../actions";
import { applicantName, applicantStepPage } from "../crumbs";
import { stepButtons, stepLinks, stepSentences, steps, stepsFor } from "../steps";

export const metadata: Metadata = { title: "求職者の操作" };

const actions = {
  resend: resendSubjectMailAction,
  "lift-limits": resetSubjectLimitsAction,
  "sign-out": signOutApplicantAction,
  suspend: suspendApplicantAction,
  resume: resumeApplicantAction,
  delete: deleteApplicantAction,
};

/** One step for one person, explained before it is pressed. Nothing of the person is shown but the 識別名. */
export default async function ApplicantStepPage({ params }: PageProps<"/admin/applicants/[id]/[step]">) {
  const asked = (await params).step;
  const [subject, crumbs, staff] = await applicantStepPage(params, asked);
  const step = steps.find((known) => known === asked);
  if (!step) notFound();
  // Done meanwhile, by another press or another 職員: the person's page says how things stand.
  if (!stepsFor(subject, staff).includes(step)) redirect(`/admin/applicants/${subject.id}`);
  return (
    <ConfirmPage
      title={`${applicantName(subject)}：${stepLinks[step]}`}
      crumbs={crumbs(stepLinks[step])}
      action={actions[step]}
      hidden={{ id: subject.id }}
      label={stepButtons[step]}
      look={step === "delete" || step === "suspend" ? "danger" : "primary"}
    >
      {stepSentences[step].map((sentence) => (
        <p key={sentence}>{sentence}</p>
      ))}
    </ConfirmPage>
  );
}
