import {
  choicesOf,
  formValue,
  type JobField,
  type JobFields,
  jobFields,
  jobTable,
  jobText,
} from "@/lib/jobs/fields/fields";
import { ageLimit, commuting, overtime, wageFormLabels, weekDays } from "@/lib/jobs/fields/labels";
import { occupationGroups } from "@/lib/jobs/fields/occupations";
import { readingOf } from "@/lib/jobs/fields/readings";
import type { Synonyms } from "@/lib/jobs/synonyms/meanings";
import { districtReadings } from "@/lib/site";
import { bigrams } from "@/lib/text/bigrams";
import { normalise } from "@/lib/text/normalise";
import { filterTokensOf } from "./filters";
import { hourlyPay } from "./hourly-pay";

type Text = Partial<JobFields>;
type Posting = Text & Parameters<typeof filterTokensOf>[0];

/** The words of an employer by which its postings are found. */
export type EmployerWords = { name: string; kana: string; industry: string };

/**
 * The version of what is indexed. A row with an earlier one is indexed anew by lib/jobs/search-index/reindex.ts; raise it when this file,
 * lib/text/normalise.ts or the tokens of the filters change.
 */
export const indexVersion = 2;

/** The normalised words of a text and its employer, stored with the row whenever one of them changes. */
export function searchTextOf(job: Text, employer: EmployerWords): string {
  return Object.values(zonesOf(job, employer)).join("\n");
}

/** In the order in which a search ranks them, each on one line. */
function zonesOf(job: Text, employer: EmployerWords) {
  const groups = [job.occupation, job.secondOccupation].flatMap((one) =>
    one ? [occupationGroups[one]] : [],
  );
  const inHead: JobField[] = ["occupation", "secondOccupation"];
  const rest = jobFields.filter((field) => field !== "duties" && !inHead.includes(field));
  return {
    head: lineOf([job.title, ...groups.flatMap(({ label, kana }) => [label, kana])]),
    duties: lineOf([wordsOf("duties", job)]),
    rest: lineOf([
      employer.name,
      employer.kana,
      employer.industry,
      job.district && districtReadings[job.district],
      ageLimit({ ageRule: null, ageFrom: null, ageTo: null, ageNotes: "", ...job }),
      weekDays({ weekDaysFrom: null, weekDaysTo: null, ...job }),
      job.commutingPay === "none" ? "" : commuting({ commutingPay: null, commutingPayLimit: null, ...job }),
      ...rest.flatMap((field) => [wordsOf(field, job), readingOf(field, formValue(job[field]))]),
    ]),
  };
}

function lineOf(words: (string | null | undefined)[]): string {
  return normalise(words.filter(Boolean).join("\n"));
}

/** The columns that a search of the public reads. */
export function indexText(job: Posting, employer: EmployerWords, synonyms: Synonyms) {
  const { head, duties, rest } = zonesOf(job, employer);
  const searchText = [head, duties, rest].join("\n");
  const pay = hourlyPay({
    ...{ hours: "", breaks: "", holidays: "", yearlyHolidays: null, ...job },
    fixedOvertimeBase: job.fixedOvertimeBase ?? null,
    excludedPay: job.excludedPay ?? null,
  });
  return {
    searchHead: head,
    searchText,
    searchBigrams: [...entriesOf(searchText.replaceAll("\n", " ")), ...entriesOf(head).map(inHead)],
    searchMeanings: [...synonyms.tokensOf(searchText), ...synonyms.tokensOf(head).map(inHead)],
    filterTokens: filterTokensOf(job, employer.industry),
    hourlyPay: pay === undefined ? null : Math.floor(pay),
    indexVersion,
  };
}

function entriesOf(line: string): string[] {
  return [...bigrams(line), ...new Set(line.replaceAll(" ", ""))];
}

/** The entry of the index for the title and 職種 alone. No bigram of a text is as long. */
export function inHead(entry: string): string {
  return `^${entry}`;
}

/** Answers that say that there is none: the bare word must not find them. */
const negative = ["no", "none"];
/** Their values are read without their labels. */
const plain: JobField[] = ["employmentType", "audience", "timeSlot", "district"];
const unsearched: JobField[] = [
  "employerId",
  "title",
  "opensOn",
  "closesOn",
  "wageFrom",
  "wageTo",
  "headcount",
  // The page says them in one sentence: ageLimit above.
  "ageRule",
  "ageFrom",
  "ageTo",
  "ageNotes",
];

/** What the public page says in this field, as far as somebody may look for it. */
function wordsOf(field: JobField, job: Text): string {
  const value = formValue(job[field]);
  const entry = jobTable[field];
  if (value === "" || unsearched.includes(field)) return "";
  if (field === "overtimeHours") return value === "0" ? "" : entry.label + overtime(job as JobFields);
  if (field === "wageForm") return wageFormLabels[job.wageForm ?? "hourly"];
  switch (entry.kind) {
    case "choice":
    case "yesNo":
    case "named": {
      const label = choicesOf(field)?.[value] ?? value;
      if (plain.includes(field)) return label;
      return negative.includes(value) ? "" : entry.label + label;
    }
    case "set":
      return value === "none" ? "" : `${entry.label}${jobText(field, job as JobFields)}`;
    case "whole":
      return value === "0" ? "" : `${entry.label.replace(/数$/, "")}${value}${entry.unit}`;
    default:
      return withoutDenials(value);
  }
}

// Prose that says 「賞与なし」 is not indexed: a search for 賞与 would find a posting that pays none.
const denials =
  /(?:賞与|ボーナス|昇給|退職金|交通費|通勤手当|夜勤|残業|時間外労働|転勤|出張|寮|社宅|駐車場|固定残業代)(?:は|も|の支給は?)?(?:なし|無し|ありません|ございません)/g;

function withoutDenials(prose: string): string {
  return prose.replace(denials, " ");
}
