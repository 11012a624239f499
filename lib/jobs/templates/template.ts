import type { JobField } from "@/lib/jobs/fields/fields";

/** A ひな形 as its table writes it: ○ stands for a gap. What is left out is the usual, or stays empty. */
export type TemplateText = {
  /** 業務内容, line by line. */
  duties: string[];
  /** Only where such work needs a licence: what is demanded here keeps people away. */
  qualifications?: string;
  applyDocuments?: string;
};

/** The fields that a ひな形 fills. */
export const templateFields = [
  "qualifications",
  "duties",
  "applyDocuments",
  "applySelection",
] as const satisfies JobField[];

export const withLicence = "履歴書、免許証・資格証の写し";
export const withCareer = "履歴書、職務経歴書";
