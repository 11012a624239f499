import { SectionTitle } from "@/components/ui/section-title";
import type { JobDetail } from "@/lib/jobs/find";
import { type JobSummary, otherJobsOfEmployer } from "@/lib/jobs/list";
import { similarJobs, similarRule } from "@/lib/jobs/similar";
import { JobList } from "../job-list";

const most = 3;

export type OtherJobs = { ofEmployer: JobSummary[]; similar: JobSummary[] };

/** The open postings to go on with from this one. */
export async function loadOtherJobs(job: JobDetail, now: Date): Promise<OtherJobs> {
  const [ofEmployer, similar] = await Promise.all([
    otherJobsOfEmployer(job, most + 1, now),
    similarJobs(job, most, now),
  ]);
  return { ofEmployer, similar };
}

type Props = { job: JobDetail; others: OtherJobs; today: string };

export function OtherJobsLists({ job, others: { ofEmployer, similar }, today }: Props) {
  return (
    <div className="no-print">
      {ofEmployer.length > 0 && (
        <section aria-labelledby="of-employer">
          <SectionTitle id="of-employer">同じ事業者の求人</SectionTitle>
          <JobList jobs={ofEmployer.slice(0, most)} today={today} heading="h3" withEmployer={false} />
          {ofEmployer.length > most && (
            <a href={`/employers/${job.employerId}`} className="link mt-2 inline-flex min-h-11 items-center">
              この事業者の求人をすべて見る
            </a>
          )}
        </section>
      )}
      {similar.length > 0 && (
        <section aria-labelledby="similar">
          <SectionTitle id="similar">似た求人</SectionTitle>
          <p className="mb-3 text-solid-gray-700">{similarRule}</p>
          <JobList jobs={similar} today={today} heading="h3" />
        </section>
      )}
    </div>
  );
}
