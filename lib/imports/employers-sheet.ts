import { randomUUID } from "node:crypto";
import { getDb } from "@/lib/db/client";
import { employers } from "@/lib/db/schema/employers";
import { type EmployerField, employerLabels } from "@/lib/employers/listing/fields";
import { marksOf } from "@/lib/employers/listing/likely-twins";
import { employerRows } from "@/lib/employers/listing/rows";
import { writeEmployer } from "@/lib/employers/listing/save";
import { type EmployerRowInput, employerRowInput } from "@/lib/employers/listing/schema";
import { givenAnswers, type YouthFields, youthFields, youthTable } from "@/lib/employers/youth/fields";
import { doubtsAbout, futureYear, isFuture } from "@/lib/employers/youth/lawful";
import { youthShape } from "@/lib/employers/youth/schema";
import { industries, wageIndustries } from "@/lib/site";
import { japanDate } from "@/lib/time/japan-day";
import { employerStates } from "./cells";
import { pairTwins } from "./find-twins";
import { RowChanged, type Sheet } from "./sheet";
import { employersById, employersByNumber } from "./stored-employers";

type Known = Pick<typeof employers.$inferSelect, "id" | "name" | "corporateNumber" | "phone">;

const named = (names: readonly string[]) => Object.fromEntries(names.map((name) => [name, name]));

const answers = youthFields.filter((field) => youthTable[field].kind === "answer");

/** 事業者. */
export const employersSheet: Sheet<EmployerRowInput, Known[]> = {
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
    ...youthFields,
  ] satisfies EmployerField[],
  choices: {
    industry: named(industries),
    wageIndustry: named(wageIndustries),
    ...Object.fromEntries(answers.map((field) => [field, named(givenAnswers)])),
  },
  states: employerStates,
  schema: employerRowInput,
  nameOf: ({ name = "" }) => name,
  read: () => {
    const { id, name, corporateNumber, phone } = employers;
    return getDb().select({ id, name, corporateNumber, phone }).from(employers);
  },
  findByNumber: employersByNumber,
  resolve: (values) => ({ values, faults: [] }),
  demands: (values, _data, _opens, now) => {
    const { data: youthYear = null } = youthShape.youthYear.safeParse(values.youthYear);
    return isFuture({ youthYear }, japanDate(now)) ? [{ field: "youthYear", message: futureYear }] : [];
  },
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
  warn: (input, _data, _now, shown) => {
    const known = shown ? doubtsAbout(shown.fields as YouthFields) : [];
    return doubtsAbout(input).filter((doubt) => !known.includes(doubt));
  },
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
