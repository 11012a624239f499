import { Tag } from "@/components/ui/tag";
import { employmentTypeLabels, wage } from "@/lib/jobs/labels";
import type { JobSummary } from "@/lib/jobs/list";
import { occupationsOf } from "@/lib/jobs/occupations";
import { longDate } from "@/lib/time/format";
import { addDays, japanDate } from "@/lib/time/japan-day";

const audienceWords = { general: "学生は応募できません", student: "学生向け" } as const;

type Props = {
  jobs: JobSummary[];
  /** The date in Japan, from which まもなく締切 follows. */
  today: string;
  /** One level below the heading of the list. */
  heading?: "h2" | "h3";
  /** False on the page of the employer, which has its name as title. */
  withEmployer?: boolean;
};

export function JobList({ jobs, today, heading: Heading = "h2", withEmployer = true }: Props) {
  const soon = addDays(today, 7);
  const recent = addDays(today, -6);
  return (
    <ul className="-mx-2 border-t border-solid-gray-300">
      {jobs.map((job) => (
        <li key={job.id} className="late-layout border-b border-solid-gray-300 px-2 py-5">
          <div className="flex flex-wrap gap-2">
            <Tag>{employmentTypeLabels[job.employmentType]}</Tag>
            {job.dispatch && <Tag>派遣</Tag>}
            {job.audience !== "everyone" && <Tag>{audienceWords[job.audience]}</Tag>}
            {japanDate(job.publishedAt) >= recent && <Tag look="warm">新着</Tag>}
            {job.closesOn <= soon && <Tag look="warm">まもなく締切</Tag>}
          </div>
          <div className="mt-1 gap-x-8 desktop:grid desktop:grid-cols-[1fr_19rem]">
            <div>
              <Heading className="text-pretty text-std-18B-160">
                <a href={`/jobs/${job.id}`} className="link inline-block py-2">
                  {job.title}
                </a>
              </Heading>
              <p>
                {withEmployer && <span className="me-3">{job.employerName}</span>}
                <span className="text-solid-gray-700">{job.district}</span>
              </p>
              <p className="text-solid-gray-700">{factsOf(job)}</p>
            </div>
            <div className="mt-1 desktop:pt-2">
              <p className="text-std-16B-170">{wage(job)}</p>
              <p className="text-solid-gray-700">{longDate(job.closesOn)}まで募集</p>
            </div>
          </div>
        </li>
      ))}
    </ul>
  );
}

/** What decides whether to open the posting: what, when, how many days off, and what is special. */
function factsOf(job: JobSummary): string {
  const [hours = ""] = job.hours.split("\n");
  const special = [
    job.experience === "any" && "未経験可",
    job.weeklyHolidays === "every_week" && "週休2日",
    job.remoteWork && job.remoteWork !== "none" && "在宅勤務あり",
    job.housing && job.housing !== "none" && "住宅あり",
    job.bonus && "賞与あり",
    job.regularisation && "正社員登用あり",
    job.welcomesSeniors && "60歳以上の方も歓迎",
  ];
  return [
    ...occupationsOf(job),
    hours.length > mostLetters ? `${hours.slice(0, mostLetters)}…` : hours,
    job.yearlyHolidays && `年間休日${job.yearlyHolidays}日`,
    ...special.filter(Boolean).slice(0, 3),
  ]
    .filter(Boolean)
    .join("／");
}

const mostLetters = 32;
