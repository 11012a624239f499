import type { complaintKinds } from "@/lib/db/schema/job-complaints";

export type ComplaintKind = (typeof complaintKinds)[number];

/** What is different from the posting, as the form and the pages of staff call it. */
export const complaintKindLabels: Record<ComplaintKind, string> = {
  wage: "賃金",
  hours: "働く時間・休み",
  duties: "仕事の内容",
  workplace: "働く場所",
  contract: "契約や雇用形態",
  ended: "募集がもう終わっている",
  unreachable: "連絡がつかない",
  other: "そのほか",
};

export const complaintStateLabels = { open: "未対応", settled: "対応済み" } as const;

export type ComplaintState = keyof typeof complaintStateLabels;

/** The fields of both forms, and of the page of staff. */
export const complaintLabels = {
  kind: "事実と違うところ",
  text: "くわしい内容",
  note: "対応の内容",
} as const;
