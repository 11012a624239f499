import type { publicationStates } from "@/lib/db/schema/content";

export const employerStateLabels: Record<(typeof publicationStates)[number], string> = {
  draft: "下書き",
  published: "公開中",
  withdrawn: "取り下げ",
};
