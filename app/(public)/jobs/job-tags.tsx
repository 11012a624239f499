import { Tag } from "@/components/ui/tag";
import { type Audience, type EmploymentType, employmentTypeLabels } from "@/lib/jobs/fields/labels";
import { addDays, japanDate } from "@/lib/time/japan-day";

const audienceWords = { general: "学生は応募できません", student: "学生向け" } as const;

type Tagged = {
  employmentType: EmploymentType;
  dispatch: boolean;
  audience: Audience;
  publishedAt: Date;
  closesOn: string;
};

/** What a person sees of a posting before its facts. `today`: the date in Japan, from which 新着 and まもなく締切 follow. */
export function JobTags({ job, today }: { job: Tagged; today: string }) {
  const isNew = japanDate(job.publishedAt) >= addDays(today, -6);
  const closesSoon = job.closesOn <= addDays(today, 7);
  return (
    <div className="tags">
      {isNew && <Tag look="warm">新着</Tag>}
      {closesSoon && <Tag look="warm">まもなく締切</Tag>}
      <Tag>{employmentTypeLabels[job.employmentType]}</Tag>
      {job.dispatch && <Tag>派遣</Tag>}
      {job.audience !== "everyone" && <Tag>{audienceWords[job.audience]}</Tag>}
    </div>
  );
}
