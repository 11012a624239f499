import type { applicationStates } from "@/lib/db/schema/business";

export type ApplicationState = (typeof applicationStates)[number];

export const applicationStateLabels: Record<ApplicationState, string> = {
  waiting: "審査中",
  approved: "承認",
  returned: "差し戻し",
  rejected: "却下",
};

export const contactLabel = "担当者のお名前";
