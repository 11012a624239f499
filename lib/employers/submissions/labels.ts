import type { employerSubmissionStates } from "@/lib/db/schema/employer-submissions";
import type { jobSubmissionStates } from "@/lib/db/schema/job-submissions";

export type EmployerSubmissionState = (typeof employerSubmissionStates)[number];

export const employerSubmissionStateLabels: Record<EmployerSubmissionState, string> = {
  submitted: "審査中",
  approved: "承認",
  returned: "差し戻し",
  rejected: "却下",
};

export type JobSubmissionState = (typeof jobSubmissionStates)[number];

export const jobSubmissionStateLabels: Record<JobSubmissionState, string> = {
  draft: "下書き",
  submitted: "承認待ち",
  returned: "差し戻し",
  approved: "承認",
};

export const contactLabel = "担当者のお名前";
/** The name of an employer, on forms that its own 担当者 fill in. */
export const employerNameLabel = "事業者名";
