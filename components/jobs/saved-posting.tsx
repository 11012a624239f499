import type { ReactNode } from "react";
import { ButtonLink } from "@/components/ui/button-link";
import { CompanyName } from "@/components/ui/company-name";
import { Figures } from "@/components/ui/figures";
import { Tag } from "@/components/ui/tag";
import { wage } from "@/lib/jobs/fields/labels";
import type { ShownJob } from "@/lib/saved-jobs/find";
import type { Change } from "@/lib/saved-jobs/said";
import { longDate } from "@/lib/time/format";

/** `since`: the sentence above what changed. */
type Listed = { job: ShownJob; changes: Change[]; since: string };

/** An entry of 検討リスト, in the account or on the device. `children`: what can be done about it. */
export function ListedPosting({ children, ...listed }: Listed & { children: ReactNode }) {
  const { job } = listed;
  const name = nameOf(job);
  return (
    <li className="rounded-12 border border-solid-gray-420 bg-white p-5">
      {job.state === "closed" && <Tag look="warm">募集終了</Tag>}
      <h2 className="text-std-18B-160">
        {job.state === "hidden" ? (
          name
        ) : (
          <a href={`/jobs/${job.id}`} className="link inline-block py-2">
            {name}
          </a>
        )}
      </h2>
      <SavedPosting {...listed} />
      {children}
    </li>
  );
}

export function EmptyList() {
  return (
    <>
      <p className="mb-6">
        まだ入れた求人はありません。気になる求人の「検討リストに入れる」を押すと、ここに並びます。
      </p>
      <ButtonLink href="/jobs">求人情報を見る</ButtonLink>
    </>
  );
}

/** What a list says of a posting, and what it said before. */
function SavedPosting({ job, changes, since }: Listed) {
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
