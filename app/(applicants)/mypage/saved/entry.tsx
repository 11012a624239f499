import Link from "next/link";
import { ConfirmForm } from "@/components/form/confirm-form";
import { CompanyName } from "@/components/ui/company-name";
import { Figures } from "@/components/ui/figures";
import { Tag } from "@/components/ui/tag";
import { wage } from "@/lib/jobs/labels";
import type { SavedJob } from "@/lib/saved-jobs/find";
import type { Change } from "@/lib/saved-jobs/said";
import { longDate, shortDate } from "@/lib/time/format";
import { japanDate } from "@/lib/time/japan-day";
import { removeSavedJobAction } from "./actions";

/** A posting of 検討リスト, open or not, with the person's note and the two things to do about it. */
export function SavedEntry({ job }: { job: SavedJob }) {
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
      <What job={job} />
      {job.note && (
        <p className="mt-3 rounded-8 bg-solid-gray-50 px-4 py-3 break-words whitespace-pre-line">
          <b className="block text-dns-14B-130">メモ</b>
          {job.note}
        </p>
      )}
      <div className="mt-4 flex flex-wrap items-center gap-x-6 gap-y-3">
        <Link
          href={`/mypage/saved/${job.id}`}
          prefetch={false}
          className="link inline-flex min-h-11 items-center"
        >
          {job.note ? "メモを直す" : "メモを書く"}
          <About name={name} />
        </Link>
        <ConfirmForm
          action={removeSavedJobAction}
          hidden={{ job: job.id }}
          look="secondary"
          inRow
          label={
            <>
              リストから外す
              <About name={name} />
            </>
          }
        />
      </div>
    </li>
  );
}

/** For a screen reader, which reads links and buttons out of their entry. */
function About({ name }: { name: string }) {
  return <span className="sr-only">：{name}</span>;
}

export function nameOf(job: SavedJob): string {
  return job.state === "hidden" ? `求人番号 ${job.number}` : job.title;
}

function What({ job }: { job: SavedJob }) {
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
          {job.changes.length > 0 && <Changes since={job.savedAt} changes={job.changes} />}
        </>
      )}
    </>
  );
}

function Fact({ text }: { text: string }) {
  return (
    <li>
      <Figures in={text} />
    </li>
  );
}

function Changes({ since, changes }: { since: Date; changes: Change[] }) {
  return (
    <div className="mt-3 rounded-8 border border-warning-orange-2 bg-dawn-50 px-4 py-3">
      <p className="text-std-16B-170">
        {shortDate(japanDate(since))}にリストへ入れたあとに、変わったところがあります。
      </p>
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
