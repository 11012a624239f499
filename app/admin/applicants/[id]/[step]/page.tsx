import type { Metadata } from "next";
import { notFound, redirect } from "next/navigation";
import { ConfirmForm } from "@/components/form/confirm-form";
import { DeskPage } from "@/components/ui/desk-page";
import { requireAdmin, requireStaff } from "@/lib/auth/current";
import { findCaller } from "@/lib/callers/find";
import {
  deleteApplicantAction,
  liftCallersLimitsAction,
  resendCallersMailAction,
  resumeApplicantAction,
  signOutApplicantAction,
  suspendApplicantAction,
} from "../actions";
import { callerCrumbs, callerName } from "../caller";
import { stepButtons, stepLinks, stepSentences, steps, stepsFor } from "../steps";

export const metadata: Metadata = { title: "求職者の操作" };

const actions = {
  resend: resendCallersMailAction,
  "lift-limits": liftCallersLimitsAction,
  "sign-out": signOutApplicantAction,
  suspend: suspendApplicantAction,
  resume: resumeApplicantAction,
  delete: deleteApplicantAction,
};

/** One step for one person, explained before it is pressed. Nothing of the person is shown but the 識別名. */
export default async function CallerStepPage({ params }: PageProps<"/admin/applicants/[id]/[step]">) {
  const { id, step: asked } = await params;
  const path = `/admin/applicants/${id}/${asked}`;
  const staff = await (asked === "delete" ? requireAdmin(path) : requireStaff(path));
  const step = steps.find((known) => known === asked);
  const caller = await findCaller(id, new Date());
  if (!step || !caller) notFound();
  // Done meanwhile, by another press or another 職員: the person's page says how things stand.
  if (!stepsFor(caller, staff).includes(step)) redirect(`/admin/applicants/${caller.id}`);
  return (
    <DeskPage
      title={`${callerName(caller)}：${stepLinks[step]}`}
      crumbs={callerCrumbs(caller, stepLinks[step])}
    >
      <div className="max-w-[44rem]">
        <ConfirmForm
          action={actions[step]}
          id={caller.id}
          label={stepButtons[step]}
          look={step === "delete" || step === "suspend" ? "danger" : "primary"}
        >
          <div className="space-y-3">
            {stepSentences[step].map((sentence) => (
              <p key={sentence}>{sentence}</p>
            ))}
          </div>
        </ConfirmForm>
      </div>
    </DeskPage>
  );
}
