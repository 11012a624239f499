import { randomUUID } from "node:crypto";
import type { Staff } from "@/lib/actors";
import type { Target } from "@/lib/db/versioned";
import { employerRows } from "@/lib/employers/listing/rows";
import { writeEmployer } from "@/lib/employers/listing/save";
import { env } from "@/lib/env";
import { employerSubmissionApprovedMail } from "@/lib/mail/templates/employer-submission";
import { industries } from "@/lib/site";
import { decideEmployerSubmission } from "./decide";

/** What 事業者登録 leaves open. */
const notInSubmission = {
  wageIndustry: "",
  department: null,
  website: null,
  employees: null,
  founded: null,
  introduction: "",
} as const;

/** 承認: inserts a 事業者 from the submission and publishes it. */
export function approveEmployerSubmission(staff: Staff, target: Target, now: Date) {
  return decideEmployerSubmission(
    staff,
    target,
    {
      ...approved,
      employer: async (tx, { name, kana, corporateNumber, industry, address, phone }) => {
        const known = industries.find((name) => name === industry);
        if (!known) throw new Error("a submission names an industry that the site does not know");
        const input = { name, kana, corporateNumber, industry: known, address, phone };
        const made = await writeEmployer(
          tx,
          staff,
          { id: randomUUID(), version: 0 },
          { ...input, ...notInSubmission },
          now,
        );
        if (made.outcome !== "saved") throw new Error("a new employer was not made");
        await employerRows.change(tx, staff, made.row, { state: "published" }, "publish", now);
        return { outcome: "found", employerId: made.row.id };
      },
    },
    now,
  );
}

export const approved = {
  state: "approved",
  action: "approve",
  mail: (about: { to: string; employer: string }) =>
    employerSubmissionApprovedMail({ ...about, url: `${env().APP_URL}/login` }),
} as const;
