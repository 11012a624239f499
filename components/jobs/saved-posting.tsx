import { CompanyName } from "@/components/ui/company-name";
import { Figures } from "@/components/ui/figures";
import { wage } from "@/lib/jobs/labels";
import type { ShownJob } from "@/lib/saved-jobs/find";
import type { Change } from "@/lib/saved-jobs/said";
import { longDate } from "@/lib/time/format";

/** What a list says of a posting, and what it said before. `since`: the sentence above what changed. */
export function SavedPosting({ job, changes, since }: { job: ShownJob; changes: Change[]; since: string }) {
  if (job.state === "hidden") return <p>この求人は、いまは公開していません。</p>;
  return (
    <>
      <p>
        <CompanyName name={job.employerName} />
      </p>
      {job.state === "closed" ? (
        <p className="mt-2">
          この求人は、募集を終了しました。
          <a href={`/jobs/${job.id}`} className="link inline-flex min-h-11 items-center">
            似た求人を見る
          </a>
        </p>
      ) : (
        <>
          <ul className="mt-2 space-y-1">
            <Fact text={wage(job.says)} />
            <Fact text={job.says.workplace.split("\n")[0] ?? ""} />
            <Fact text={`応募の締切 ${longDate(job.says.closesOn)}`} />
          </ul>
          {changes.length > 0 && <Changes since={since} changes={changes} />}
        </>
      )}
    </>
  );
}

/** The name by which a list speaks of a posting: one that is not public shows nothing else. */
export function nameOf(job: ShownJob): string {
  if (job.state !== "hidden") return job.title;
  return job.number === null ? "公開していない求人" : `求人番号 ${job.number}`;
}

/** For a screen reader, which reads links and buttons out of their entry. */
export function AboutJob({ name }: { name: string }) {
  return <span className="sr-only">：{name}</span>;
}

function Fact({ text }: { text: string }) {
  return (
    <li>
      <Figures in={text} />
    </li>
  );
}

function Changes({ since, changes }: { since: string; changes: Change[] }) {
  return (
    <div className="mt-3 rounded-8 border border-warning-orange-2 bg-dawn-50 px-4 py-3">
      <p className="text-std-16B-170">{since}</p>
      <dl className="mt-2 space-y-3">
        {changes.map(({ about, before, now }) => (
          <div key={about}>
            <dt className="text-dns-14B-130">{about}</dt>
            <dd className="break-words whitespace-pre-line">
              <span className="text-solid-gray-700">前：</span>
              <del className="no-underline">{before}</del>
            </dd>
            <dd className="break-words whitespace-pre-line">
              <span className="text-solid-gray-700">今：</span>
              <ins className="font-bold no-underline">{now}</ins>
            </dd>
          </div>
        ))}
      </dl>
    </div>
  );
}
