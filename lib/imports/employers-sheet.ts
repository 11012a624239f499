import { randomUUID } from "node:crypto";
import { z } from "zod";
import { employerLabels } from "@/lib/employers/listing/fields";
import { employerRows } from "@/lib/employers/listing/rows";
import { writeEmployer } from "@/lib/employers/listing/save";
import { employerInput } from "@/lib/employers/listing/schema";
import { stateColumn, stateOf } from "./cells";
import { defineSheet } from "./sheet";

const row = employerInput.extend({ state: z.string().transform(stateOf) });

/** 事業者: each row makes a new one. A name that exists already is a fault: the file was probably imported before. */
export const employersSheet = defineSheet({
  labels: { ...employerLabels, state: stateColumn },
  optional: ["state", "corporateNumber", "phone", "department", "website", "introduction"],
  values: (cells) => cells,
  schema: ({ employers }) => {
    const seen = new Set<string>();
    return row.superRefine(({ name }, context) => {
      if (employers.has(name) || seen.has(name)) {
        context.addIssue({ code: "custom", path: ["name"], message: `「${name}」は、すでにあります` });
      }
      seen.add(name);
    });
  },
  write: async (tx, staff, { state, ...input }, now) => {
    const saved = await writeEmployer(tx, staff, { id: randomUUID(), version: 0 }, input, now);
    if (state === "published" && saved.outcome === "saved") {
      await employerRows.change(tx, staff, saved.row, { state }, "publish", now);
    }
  },
});
