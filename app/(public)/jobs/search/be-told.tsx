import { alertAddress } from "@/lib/job-alerts/criteria";
import type { Search } from "@/lib/jobs/search/matching";

/** Leads to the page that makes an alert of this search: it names the account and has the button. */
export function BeTold({ search }: { search: Search }) {
  return (
    <aside aria-label="新着のお知らせ" className="no-print mt-10 rounded-12 bg-dawn-50 p-5">
      <p>この条件に合う求人が新しく公開されたときに、メールでお知らせします（求職者登録が必要です）。</p>
      <p className="mt-2">
        <a
          href={`/mypage/alerts/add${alertAddress(search).slice("/jobs".length)}`}
          rel="nofollow"
          className="link inline-flex min-h-11 items-center"
        >
          新着のお知らせを受け取る
        </a>
      </p>
    </aside>
  );
}
