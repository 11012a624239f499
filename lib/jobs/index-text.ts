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

type Posting = {
  title: string;
  district: string;
  duties: string;
  qualifications: string;
  workplace: string;
  employmentType: EmploymentType;
  audience: Audience;
  timeSlot: TimeSlot;
  wageForm: WageForm;
  wageFrom: number | null;
};

/** The columns that a search reads, stored with the row whenever the posting or its employer changes. */
export function indexText(job: Posting, employer: { name: string; kana: string; industry: string }) {
  const searchText = normalise(
    [
      job.title,
      employer.name,
      employer.kana,
      employer.industry,
      job.district,
      job.duties,
      job.qualifications,
      job.workplace,
      employmentTypeLabels[job.employmentType],
      audienceLabels[job.audience],
    ].join("\n"),
  );
  const letters = new Set(searchText.replaceAll(" ", ""));
  const searchBigrams = [...bigrams(searchText), ...letters];
  return { searchText, searchBigrams, filterTokens: filterTokensOf(job, employer.industry) };
}
