import Link from "next/link";
import type { ApprovedEmployerUser } from "@/lib/actors";
import { jobDraftStateLabels } from "@/lib/jobs/drafts/labels";
import { countOwnJobs } from "@/lib/jobs/own/count";
import { jobStateLabels } from "@/lib/jobs/state";

/** 求人の管理 at a glance: how many postings are where, and whether something is missing. */
export async function OwnCounts({ user }: { user: ApprovedEmployerUser }) {
  const counts = await countOwnJobs(user, new Date());
  const facts = [
    { name: jobStateLabels.open, count: counts.open, note: closingNote(counts.closing) },
    { name: jobDraftStateLabels.submitted, count: counts.submitted, note: "" },
    {
      name: jobDraftStateLabels.returned,
      count: counts.returned,
      note: toDo(counts.returned, "直して、もう一度申請してください"),
    },
    {
      name: jobStateLabels.lacking,
      count: counts.lacking,
      note: toDo(counts.lacking, "必要な項目が足りません"),
    },
  ];
  return (
    <section aria-labelledby="own-counts" className="mt-4 rounded-12 bg-dawn-50 px-5 py-4">
      <h2 id="own-counts" className="text-std-18B-160">
        いまの求人
      </h2>
      <dl className="mt-2 grid grid-cols-1 gap-x-6 gap-y-1 desktop:grid-cols-2">
        {facts.map(({ name, count, note }) => (
          <div key={name} className="flex flex-wrap gap-x-3">
            <dt className="min-w-20 text-solid-gray-700">{name}</dt>
            <dd>
              <b>{count}件</b>
              {note && <span className="inline-block">（{note}）</span>}
            </dd>
          </div>
        ))}
      </dl>
      <p className="mt-2">
        <Link href="/business/jobs" prefetch={false} className="link inline-flex min-h-11 items-center">
          求人の一覧を見る
        </Link>
      </p>
    </section>
  );
}

function closingNote(closing: number): string {
  return closing > 0 ? `うち${jobStateLabels.closing} ${closing}件` : "";
}

function toDo(count: number, what: string): string {
  return count > 0 ? what : "";
}
