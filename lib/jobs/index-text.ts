import { bigrams } from "@/lib/text/bigrams";
import { normalise } from "@/lib/text/normalise";
import { filterTokensOf } from "./filters";
import {
  type Audience,
  audienceLabels,
  type EmploymentType,
  employmentTypeLabels,
  type TimeSlot,
  type WageForm,
} from "./labels";

type Words = {
  title: string;
  district: string;
  duties: string;
  qualifications: string;
  workplace: string;
  /** null: a draft in which it is not chosen yet. */
  employmentType: EmploymentType | null;
  audience: Audience | null;
};
type Posting = Words & {
  employmentType: EmploymentType;
  audience: Audience;
  timeSlot: TimeSlot;
  wageForm: WageForm;
  wageFrom: number;
};
/** The words of an employer by which its postings are found. */
export type EmployerWords = { name: string; kana: string; industry: string };

/** The normalised words of a text and its employer, stored with the row whenever one of them changes. */
export function searchTextOf(job: Words, employer: EmployerWords): string {
  return normalise(
    [
      job.title,
      employer.name,
      employer.kana,
      employer.industry,
      job.district,
      job.duties,
      job.qualifications,
      job.workplace,
      job.employmentType ? employmentTypeLabels[job.employmentType] : "",
      job.audience ? audienceLabels[job.audience] : "",
    ].join("\n"),
  );
}

/** The columns that a search of the public reads. */
export function indexText(job: Posting, employer: EmployerWords) {
  const searchText = searchTextOf(job, employer);
  const letters = new Set(searchText.replaceAll(" ", ""));
  const searchBigrams = [...bigrams(searchText), ...letters];
  return { searchText, searchBigrams, filterTokens: filterTokensOf(job, employer.industry) };
}
