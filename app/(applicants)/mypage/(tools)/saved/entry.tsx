import Link from "next/link";
import type { ReactNode } from "react";
import { ConfirmForm } from "@/components/form/confirm-form";
import { AboutJob, ListedPosting, nameOf } from "@/components/jobs/saved-posting";
import type { SavedJob } from "@/lib/saved-jobs/find";
import { shortDate } from "@/lib/time/format";
import { japanDate } from "@/lib/time/japan-day";
import { removeSavedJobAction } from "./actions";
import { ChooseForComparison } from "./compare/form";

/** A posting of 検討リスト, open or not, with the person's note and what can be done about it. */
export function SavedEntry({ saved, comparable }: { saved: SavedJob; comparable: boolean }) {
  const { job, note, savedAt, changes } = saved;
  const name = nameOf(job);
  const since = `${shortDate(japanDate(savedAt))}にリストへ入れたあとに、変わったところがあります。`;
  return (
    <ListedPosting job={job} changes={changes} since={since}>
      {note && (
        <p className="mt-3 rounded-8 bg-solid-gray-50 px-4 py-3 break-words whitespace-pre-line">
          <b className="block text-dns-14B-130">メモ</b>
          {note}
        </p>
      )}
      <div className="mt-4 flex flex-wrap items-center gap-x-6 gap-y-3">
        {comparable && <ChooseForComparison job={job} />}
        <Link
          href={`/mypage/saved/${job.id}`}
          prefetch={false}
          className="link inline-flex min-h-11 items-center"
        >
          {note ? "メモを直す" : "メモを書く"}
          <AboutJob name={name} />
        </Link>
        {job.state !== "hidden" && (
          <Link
            href={`/mypage/activities/add?job=${job.id}`}
            prefetch={false}
            className="link inline-flex min-h-11 items-center"
          >
            求職活動の記録につける
            <AboutJob name={name} />
          </Link>
        )}
        <Remove id={job.id} hasNote={note !== ""}>
          リストから外す
          <AboutJob name={name} />
        </Remove>
      </div>
    </ListedPosting>
  );
}

/** A note would be gone with one press, so it is shown on a page before. */
function Remove({ id, hasNote, children }: { id: string; hasNote: boolean; children: ReactNode }) {
  if (!hasNote) {
    return (
      <ConfirmForm
        action={removeSavedJobAction}
        hidden={{ job: id }}
        look="secondary"
        inRow
        label={children}
      />
    );
  }
  return (
    <Link
      href={`/mypage/saved/${id}/remove`}
      prefetch={false}
      className="link inline-flex min-h-11 items-center"
    >
      {children}
    </Link>
  );
}
