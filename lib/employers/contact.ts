import { line } from "@/lib/form/fields";

/** What forms and pages call the 担当者 of a 事業者. */
export const contactLabel = "担当者のお名前";

export const contact = line(contactLabel, 50);
