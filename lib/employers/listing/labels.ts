import type { publicationStates } from "@/lib/db/schema/publication";

export type PublicationState = (typeof publicationStates)[number];

export const employerStateLabels: Record<PublicationState, string> = {
  draft: "下書き",
  published: "公開中",
  withdrawn: "取り下げ",
};
