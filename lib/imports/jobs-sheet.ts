import { randomUUID } from "node:crypto";
import { z } from "zod";
import { writeDraft } from "@/lib/jobs/drafts/save";
import { publishDraft } from "@/lib/jobs/drafts/submit";
import { type JobField, jobChoices, jobLabels } from "@/lib/jobs/fields";
import { missingForPublishing } from "@/lib/jobs/missing";
import { jobInput } from "@/lib/jobs/schema";
import { chosen, stateColumn, stateOf } from "./cells";
import { defineSheet } from "./sheet";

const row = jobInput.safeExtend({ state: z.string().transform(stateOf) });

/** 求人: each row makes a new draft, of an existing 事業者, or publishes it. */
export const jobsSheet = defineSheet({
  labels: { ...jobLabels, state: stateColumn },
  optional: [
    "state",
    "renewal",
    "wageTo",
    "wageNotes",
    "fixedOvertimePay",
    "fixedOvertimeHours",
    "fixedOvertimeBase",
    "recruiter",
    "dispatch",
  ],
  values: (cells) => ({
    ...cells,
    ...Object.fromEntries(
      Object.entries(jobChoices).map(([field, labels]) => [field, chosen(cells[field] ?? "", labels)]),
    ),
  }),
  missing: (values) =>
    stateOf(values.state ?? "") === "published"
      ? missingForPublishing(values as Record<JobField, string>).map(({ field }) => ({
          field,
          message: "公開する行では、空にできません",
        }))
      : [],
  schema: ({ employers, today }) =>
    z
      .preprocess((cells) => withEmployer(cells as Record<string, string>, employers), row)
      .superRefine((job, context) => {
        if (job.state !== "published") return;
        if (job.closesOn && job.closesOn < today) {
          context.addIssue({
            code: "custom",
            path: ["closesOn"],
            message: "過ぎた日です。公開する行では、今日以降の日を書いてください",
          });
        }
      }),
  write: async (tx, staff, { state, ...input }, now) => {
    const saved = await writeDraft(tx, staff, { id: randomUUID(), version: 0 }, input, now);
    if (saved.outcome !== "saved") throw new Error("the employer of a row has gone");
    if (state === "published") await publishDraft(tx, staff, saved.draft, now);
  },
});

function withEmployer(cells: Record<string, string>, employers: ReadonlyMap<string, string>) {
  return { ...cells, employerId: employers.get((cells.employerId ?? "").trim()) ?? "" };
}
