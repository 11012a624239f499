import type { Metadata } from "next";
import { notFound, redirect } from "next/navigation";
import { CurrentPasswordField } from "@/components/accounts/current-password-field";
import { ConfirmPage } from "@/components/form/confirm-page";
import {
  deleteApplicantAction,
  resendEmployerMailAction,
  resendSubjectMailAction,
  resetNetworkLimitsAction,
  resetSubjectLimitsAction,
  resumeApplicantAction,
  resumeEmployerUserAction,
  signOutApplicantAction,
  suspendApplicantAction,
  suspendEmployerUserAction,
} from "../actions";
import { applicantName, applicantStepPage } from "../crumbs";
import { stepButtons, stepLinks, stepSentences, steps, stepsFor } from "../steps";

export const metadata: Metadata = { title: "求職者の操作" };

const actions = {
  resend: resendSubjectMailAction,
  "lift-limits": resetSubjectLimitsAction,
  "lift-network-limits": resetNetworkLimitsAction,
  "resend-employer": resendEmployerMailAction,
  "suspend-employer-user": suspendEmployerUserAction,
  "resume-employer-user": resumeEmployerUserAction,
  "sign-out": signOutApplicantAction,
  suspend: suspendApplicantAction,
  resume: resumeApplicantAction,
  delete: deleteApplicantAction,
};

/** One step for one subject, explained before the press. Of the subject it shows the 識別名 only. */
export default async function ApplicantStepPage({ params }: PageProps<"/admin/applicants/[id]/[step]">) {
  const segment = (await params).step;
  const [subject, crumbs, staff] = await applicantStepPage(params, segment);
  const step = steps.find((name) => name === segment);
  if (!step) notFound();
  // Already done by another press or another 職員: the page of the subject shows the present state.
  if (!stepsFor(subject, staff).includes(step)) redirect(`/admin/applicants/${subject.id}`);
  return (
    <ConfirmPage
      title={`${applicantName(subject)}：${stepLinks[step]}`}
      crumbs={crumbs(stepLinks[step])}
      action={actions[step]}
      hidden={{ id: subject.id }}
      fields={<CurrentPasswordField asked={false} />}
      label={stepButtons[step]}
      look={step === "delete" || step.startsWith("suspend") ? "danger" : "primary"}
    >
      {stepSentences[step].map((sentence) => (
        <p key={sentence}>{sentence}</p>
      ))}
    </ConfirmPage>
  );
}
