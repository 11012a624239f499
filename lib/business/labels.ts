import type { applicationStates, submissionStates } from "@/lib/db/schema/business";

export type ApplicationState = (typeof applicationStates)[number];

export const applicationStateLabels: Record<ApplicationState, string> = {
  waiting: "審査中",
  approved: "承認",
  returned: "差し戻し",
  rejected: "却下",
};

export type SubmissionState = (typeof submissionStates)[number];

export const submissionStateLabels: Record<SubmissionState, string> = {
  draft: "下書き",
  asked: "承認待ち",
  returned: "差し戻し",
  approved: "承認",
};

export const contactLabel = "担当者のお名前";
/** The name of an employer, on forms that its own 担当者 fill in. */
export const businessNameLabel = "事業者名";
