import { SaveLink } from "@/components/jobs/save-link";
import { CompanyName } from "@/components/ui/company-name";
import { Figures } from "@/components/ui/figures";
import { Logo } from "@/components/ui/logo";
import { daysOffInShort, hoursInShort, specialsOf } from "@/lib/jobs/fields/highlights";
import { occupationsOf } from "@/lib/jobs/fields/occupations";
import type { JobSummary } from "@/lib/jobs/list";
import { shortDate } from "@/lib/time/format";
import { japanDate } from "@/lib/time/japan-day";
import { JobTags } from "./job-tags";
import { Wage } from "./wage";

const mostSpecials = 3;

type Props = {
  jobs: JobSummary[];
  /** The date in Japan, from which まもなく締切 follows. */
  today: string;
  /** One level below the heading of the list. */
  heading?: "h2" | "h3";
  /** False on the page of the employer, which has its name as title. */
  withEmployer?: boolean;
};

/** 求人 as cards: what decides whether to open one, always in the same places, so that two can be compared. */
export function JobList({ jobs, today, heading: Heading = "h2", withEmployer = true }: Props) {
  return (
    <ul className="grid grid-cols-1 gap-3">
      {jobs.map((job) => (
        <li key={job.id} className="job-card">
          <div>
            <JobTags job={job} today={today} />
            <Heading>
              <a href={`/jobs/${job.id}`} className="link">
                {job.title}
              </a>
            </Heading>
            {withEmployer && <EmployerLine job={job} />}
          </div>
          <ul>
            <li className="icon-line sign-pay">
              <Wage of={job} />
            </li>
            <li className="icon-line sign-time">
              <Figures in={hoursInShort(job)} />
            </li>
            <li className="icon-line sign-rest">
              休み：
              <Figures in={daysOffInShort(job)} />
            </li>
            <li className="icon-line sign-place">{job.district}</li>
          </ul>
          <div>
            <p>{[...occupationsOf(job), ...specialsOf(job).slice(0, mostSpecials)].join("／")}</p>
            <p className="keep">
              {shortDate(japanDate(job.publishedAt))}掲載、
              <wbr />
              {shortDate(job.closesOn)}まで
            </p>
            <SaveLink id={job.id} />
          </div>
        </li>
      ))}
    </ul>
  );
}

function EmployerLine({ job: { employerName, logoId } }: { job: JobSummary }) {
  if (!logoId) {
    return (
      <p>
        <CompanyName name={employerName} />
      </p>
    );
  }
  return (
    <p className="logo">
      <Logo id={logoId} />
      <CompanyName name={employerName} />
    </p>
  );
}
