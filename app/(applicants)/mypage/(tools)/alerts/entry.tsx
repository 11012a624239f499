import Link from "next/link";
import { ConfirmForm } from "@/components/form/confirm-form";
import { criteriaLine, newestOf, searchOfAlert } from "@/lib/job-alerts/criteria";
import { rhythmLabels } from "@/lib/job-alerts/labels";
import type { ListedAlert } from "@/lib/job-alerts/list";
import { shortDate } from "@/lib/time/format";
import { japanDate } from "@/lib/time/japan-day";
import { removeAlertAction } from "./actions";

/** An alert, with the search behind it and the two things to do about it. */
export function AlertEntry({ alert: { id, search: address, rhythm, foundAt } }: { alert: ListedAlert }) {
  const search = searchOfAlert(address);
  const name = search ? criteriaLine(search) : "いまは使えない条件";
  return (
    <li className="rounded-12 border border-solid-gray-420 bg-white p-5">
      <h2 className="text-std-18B-160 break-words">
        {search ? (
          <a href={newestOf(address)} className="link inline-block max-w-full py-2">
            {name}
          </a>
        ) : (
          name
        )}
      </h2>
      {search ? (
        <ul className="mt-1 space-y-1">
          <li>{rhythmLabels[rhythm]}</li>
          <li>
            {foundAt
              ? `最後に見つかった日　${shortDate(japanDate(foundAt))}`
              : "登録のあと、新しい求人はまだありません。"}
          </li>
        </ul>
      ) : (
        <p className="mt-1">
          サイトの条件が変わったため、お知らせしていません。止めてから、条件を選びなおしてください。
        </p>
      )}
      <div className="mt-4 flex flex-wrap items-center gap-x-6 gap-y-3">
        {search && (
          <Link
            href={`/mypage/alerts/${id}`}
            prefetch={false}
            className="link inline-flex min-h-11 items-center"
          >
            頻度を変える
            <span className="sr-only">：{name}</span>
          </Link>
        )}
        <ConfirmForm
          action={removeAlertAction}
          hidden={{ alert: id }}
          look="secondary"
          inRow
          label={
            <>
              お知らせを止める
              <span className="sr-only">：{name}</span>
            </>
          }
        />
      </div>
    </li>
  );
}
