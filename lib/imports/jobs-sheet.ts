import { type DatedRules, readDatedRules } from "@/lib/jobs/dated-rules";
import { factIn } from "@/lib/jobs/facts-in-prose";
import {
  choicesOf,
  type JobField,
  type JobFields,
  jobFields,
  jobLabels,
  jobTable,
  jobText,
  type PublicFields,
} from "@/lib/jobs/fields/fields";
import { missingForPublishing } from "@/lib/jobs/missing";
import { type JobInput, jobInput, jobSchema } from "@/lib/jobs/schema";
import { beforeItsSeason } from "@/lib/jobs/school-leavers";
import { warningsFor } from "@/lib/jobs/warnings";
import { normalise } from "@/lib/text/normalise";
import { japanDate } from "@/lib/time/japan-day";
import { chosen, jobStates, oneOf, plain } from "./cells";
import { type EmployerNames, employersNamed, readEmployers } from "./employer-names";
import { pairTwins } from "./find-twins";
import type { Sheet } from "./sheet";
import { jobsOfEmployers, storedJobs } from "./stored-jobs";
import { writeJobRow } from "./write-job-row";

type Data = { employers: EmployerNames; rules: DatedRules };

const noted = jobFields.filter((field) => jobTable[field].notes);

const choices = Object.fromEntries(
  jobFields.flatMap((field) => {
    const words = choicesOf(field);
    return words && !noted.includes(field) ? [[field, words]] : [];
  }),
);

// A file that was made before these fields existed has no columns for them.
const later: JobField[] = ["dispatch", "occupation"];
const always: JobField[] = [
  "title",
  "employerId",
  ...jobFields.filter((field) => jobTable[field].demanded && !later.includes(field)),
];

const sameText = "事業者、求人名、掲載期間が同じです";

/** 求人, of a 事業者 that is registered. */
export const jobsSheet: Sheet<JobInput, Data> = {
  labels: jobLabels,
  optional: jobFields.filter((field) => !always.includes(field)),
  choices,
  states: jobStates,
  schema: jobInput,
  nameOf: ({ title = "" }) => title,
  read: async () => {
    const employers = await readEmployers();
    return { employers, rules: await readDatedRules([...employers.names.keys()]) };
  },
  findByNumber: (numbers) => storedJobs("number", numbers),
  resolve: (cells, { employers }, stored) => {
    const values = withNotes(cells);
    const named = employersNamed(values.employerId ?? "", employers, stored?.values.employerId);
    if (named.outcome === "found") return { values: { ...values, employerId: named.id }, faults: [] };
    return {
      values: { ...values, employerId: "" },
      faults: [{ field: "employerId", message: named.message }],
    };
  },
  demands: (values, { rules }, opens, now) => {
    const missing = missingForPublishing(values as Record<JobField, string>);
    const empty = missing.map(({ field, unwritten }) => ({
      field,
      message: unwritten ?? emptyWhilePublic(field),
    }));
    const { data: input } = jobInput.safeParse(values);
    const early = input ? beforeItsSeason(input, rules.seasons) : [];
    const refused = [...empty, ...early.map(({ field, reason }) => ({ field, message: reason }))];
    const over = opens && input?.closesOn && input.closesOn < japanDate(now);
    const message = "過ぎた日です。公開する行では、今日以降の日を書いてください";
    return over ? [...refused, { field: "closesOn", message }] : refused;
  },
  text: (field, value, { employers }) => {
    if (field === "employerId") return employers.names.get(String(value)) ?? "";
    return jobText(field as JobField, { [field]: value ?? null } as unknown as JobFields);
  },
  async findTwins(rows, _) {
    const ids = [...new Set(rows.map(({ input }) => input.employerId))];
    const known = await jobsOfEmployers(ids);
    const records = new Map<string, string[]>();
    for (const job of known) records.set(markOf(job), [...(records.get(markOf(job)) ?? []), job.id]);
    const marked = rows.map(({ line, input }) => ({
      line,
      marks: [{ mark: markOf(input), reason: sameText }],
    }));
    const alike = marked.flatMap(({ marks }) => marks.flatMap(({ mark }) => records.get(mark) ?? []));
    const stored = await storedJobs("id", [...new Set(alike)]);
    return pairTwins(marked, records, new Map(stored.map((record) => [record.id, record])));
  },
  warn: (input, { rules }, now, shown) => {
    const before = shown?.fields as PublicFields | undefined;
    return warningsFor(input, rules, now, before).map(
      ({ label, found, reason }) => `${label}：${found} ${reason}`,
    );
  },
  write: writeJobRow,
};

/** Where a cell is none of the choices it is a text from before there were any: it goes to the notes, and is read. */
function withNotes(cells: Record<string, string>): Record<string, string> {
  const values = { ...cells };
  for (const field of noted) {
    const cell = plain(cells[field] ?? "");
    const notes = jobTable[field].notes;
    const answer = chosen(cell, choicesOf(field) ?? {}) ?? cell;
    if (!notes || jobSchema(field).safeParse(answer).success) {
      values[field] = answer;
      continue;
    }
    const fact = factIn(field, cell) ?? { value: "", rest: cells[field] ?? "" };
    values[field] = fact.value;
    values[notes] = values[notes] || fact.rest;
  }
  return values;
}

function emptyWhilePublic(field: JobField): string {
  const words = choices[field];
  return `公開する行では、空にできません${words ? `。${oneOf(words)}` : ""}`;
}

type Identity = Pick<JobFields, "employerId" | "title" | "opensOn" | "closesOn">;

function markOf({ employerId, title, opensOn, closesOn }: Identity): string {
  return [employerId, normalise(title), opensOn, closesOn].join("\n");
}
