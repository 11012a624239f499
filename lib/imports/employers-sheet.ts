import { randomUUID } from "node:crypto";
import { getDb } from "@/lib/db/client";
import { employers } from "@/lib/db/schema/employers";
import { type EmployerField, employerLabels } from "@/lib/employers/listing/fields";
import { marksOf } from "@/lib/employers/listing/likely-twins";
import { employerRows } from "@/lib/employers/listing/rows";
import { writeEmployer } from "@/lib/employers/listing/save";
import { type EmployerInput, employerInput } from "@/lib/employers/listing/schema";
import { industries, wageIndustries } from "@/lib/site";
import { employerStates } from "./cells";
import { pairTwins } from "./find-twins";
import { RowChanged, type Sheet } from "./sheet";
import { employersById, employersByNumber } from "./stored-employers";

type Known = Pick<typeof employers.$inferSelect, "id" | "name" | "corporateNumber" | "phone">;

const named = (names: readonly string[]) => Object.fromEntries(names.map((name) => [name, name]));

/** 事業者. */
export const employersSheet: Sheet<EmployerInput, Known[]> = {
  labels: employerLabels,
  optional: [
    "corporateNumber",
    "wageIndustry",
    "phone",
    "department",
    "website",
    "employees",
    "founded",
    "introduction",
  ] satisfies EmployerField[],
  choices: { industry: named(industries), wageIndustry: named(wageIndustries) },
  states: employerStates,
  schema: employerInput,
  nameOf: ({ name = "" }) => name,
  read: () => {
    const { id, name, corporateNumber, phone } = employers;
    return getDb().select({ id, name, corporateNumber, phone }).from(employers);
  },
  findByNumber: employersByNumber,
  resolve: (values) => ({ values, faults: [] }),
  demands: () => [],
  text: (_, value) => String(value ?? ""),
  async findTwins(rows, known) {
    const records = new Map<string, string[]>();
    for (const employer of known) {
      for (const { mark } of marksOf(employer))
        records.set(mark, [...(records.get(mark) ?? []), employer.id]);
    }
    const marked = rows.map(({ line, input }) => ({ line, marks: marksOf(input) }));
    const ids = marked.flatMap(({ marks }) => marks.flatMap(({ mark }) => records.get(mark) ?? []));
    const stored = await employersById([...new Set(ids)]);
    return pairTwins(marked, records, new Map(stored.map((record) => [record.id, record])));
  },
  warn: () => [],
  async write(tx, staff, { stored, input, state }, _reason, now) {
    const target = { id: stored?.id ?? randomUUID(), version: stored?.version ?? 0 };
    const saved = await writeEmployer(tx, staff, target, input, now);
    if (saved.outcome !== "saved") throw new RowChanged();
    const { row } = saved;
    if (row.state === state) return row;
    const action = state === "published" ? "publish" : "withdraw";
    return employerRows.change(tx, staff, row, { state }, action, now);
  },
};
