import { listScript } from "@/lib/csp/list-script.mjs";
import { accountListsAreOffered } from "@/lib/saved-jobs/offered";

/**
 * 検討リスト. With scripts and without a login one press keeps the posting on this device. Otherwise a link leads to a page that
 * names the account and has the button: nothing is saved by following a link.
 */
export function SaveJob({ id }: { id: string }) {
  const inAccounts = accountListsAreOffered();
  const onDevice = inAccounts ? "for-guest needs-script" : "needs-script";
  return (
    <div className="no-print mt-4 flex flex-wrap items-center gap-x-4 gap-y-2">
      <button type="button" data-job={id} aria-pressed={false} className={`small-button ${onDevice}`}>
        検討リストに入れる
      </button>
      {/* biome-ignore lint/security/noDangerouslySetInnerHtml: a constant of our own, allowed by its hash */}
      <script dangerouslySetInnerHTML={{ __html: listScript }} suppressHydrationWarning />
      <a href="/saved" className={`link py-2 ${onDevice}`}>
        この端末のリストを見る
      </a>
      {inAccounts && (
        <a
          href={`/mypage/saved/add?job=${id}`}
          rel="nofollow"
          className="to-account small-button inline-flex items-center"
        >
          検討リストに入れる
        </a>
      )}
    </div>
  );
}
