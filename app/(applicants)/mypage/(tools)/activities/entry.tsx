import Link from "next/link";
import { AboutJob } from "@/components/jobs/saved-posting";
import { Figures } from "@/components/ui/figures";
import { Tag } from "@/components/ui/tag";
import {
  activityKindLabels,
  activityLabels,
  activityName,
  activityResultLabels,
  activityWayLabels,
} from "@/lib/activities/labels";
import type { ListedActivity } from "@/lib/activities/list";
import { longDate } from "@/lib/time/format";

/** An entry of 求職活動の記録, with what can be done about it. */
export function ActivityEntry({ activity }: { activity: ListedActivity }) {
  const { id, kind, doneOn, note, posting } = activity;
  const name = activityName(activity);
  return (
    <li className="rounded-12 border border-solid-gray-420 bg-white p-5">
      <p>
        <Tag>{activityKindLabels[kind]}</Tag>{" "}
        <span className="inline-block">
          <Figures in={longDate(doneOn)} />
        </span>
      </p>
      <h2 className="mt-1 text-std-18B-160 wrap-anywhere">{name}</h2>
      <ul className="mt-1 wrap-anywhere">
        {factsOf(activity).map(({ label, value }) => (
          <li key={label}>
            <span className="text-solid-gray-700">{label}：</span>
            {value}
          </li>
        ))}
      </ul>
      {note && (
        <p className="mt-3 rounded-8 bg-solid-gray-50 px-4 py-3 break-words whitespace-pre-line">
          <b className="block text-dns-14B-130">{activityLabels.note}</b>
          {note}
        </p>
      )}
      <div className="mt-2 flex flex-wrap items-center gap-x-6">
        <Link
          href={`/mypage/activities/${id}`}
          prefetch={false}
          className="link inline-flex min-h-11 items-center"
        >
          記録を直す
          <AboutJob name={name} />
        </Link>
        <Link
          href={`/mypage/activities/${id}/delete`}
          prefetch={false}
          className="link inline-flex min-h-11 items-center"
        >
          記録を消す
          <AboutJob name={name} />
        </Link>
        {posting && (
          <a href={`/jobs/${posting}`} className="link inline-flex min-h-11 items-center">
            求人のページ
            <AboutJob name={name} />
          </a>
        )}
      </div>
    </li>
  );
}

/** What the entry holds besides its name. */
function factsOf(activity: ListedActivity) {
  const { way, result } = activity;
  const texts = (["employerName", "jobTitle", "organiser", "venue", "phone"] as const)
    .filter((field) => activity[field] !== activityName(activity))
    .map((field) => ({ label: activityLabels[field], value: activity[field] }));
  const numbers = (["jobNumber", "helloWorkNumber"] as const).map((field) => ({
    label: activityLabels[field],
    value: activity[field],
  }));
  const chosen = [
    { label: activityLabels.way, value: way ? activityWayLabels[way] : "" },
    { label: activityLabels.result, value: result ? activityResultLabels[result] : "" },
  ];
  return [...texts, ...numbers, ...chosen].filter(({ value }) => value !== "");
}
