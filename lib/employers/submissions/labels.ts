import type { employerSubmissionStates } from "@/lib/db/schema/employer-submissions";

export type EmployerSubmissionState = (typeof employerSubmissionStates)[number];

export const employerSubmissionStateLabels: Record<EmployerSubmissionState, string> = {
  submitted: "審査中",
  approved: "承認",
  returned: "差し戻し",
  rejected: "却下",
};

/** The name of an employer, on forms that its own 担当者 fill in. */
export const employerNameLabel = "事業者名";
