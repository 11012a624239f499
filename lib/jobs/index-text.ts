import { bigrams } from "@/lib/text/bigrams";
import { normalise } from "@/lib/text/normalise";
import { type Audience, audienceLabels, type EmploymentType, employmentTypeLabels } from "./labels";

type Posting = {
  title: string;
  district: string;
  duties: string;
  qualifications: string;
  workplace: string;
  employmentType: EmploymentType;
  audience: Audience;
};

/** What a search looks through, written with the row whenever the posting or its employer changes. */
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
  return { searchText, searchBigrams: bigrams(searchText) };
}
