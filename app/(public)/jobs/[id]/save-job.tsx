import { seekerToolsAreOffered } from "@/lib/applicants/tools";
import { listScript } from "@/lib/csp/list-script.mjs";

/**
 * 検討リスト. With scripts one press keeps the posting, in the account or on this device. Without them a link leads to a page that
 * names the account and has the button: nothing is saved by following a link.
 */
export function SaveJob({ id }: { id: string }) {
  const inAccounts = seekerToolsAreOffered();
  const account = `/mypage/saved/add?job=${id}`;
  return (
    <div className="no-print mt-4 flex flex-wrap items-center gap-x-4 gap-y-2">
      <button
        type="button"
        data-job={id}
        data-account={inAccounts ? account : undefined}
        aria-pressed={false}
        className="needs-script small-button"
      >
        検討リストに入れる
      </button>
      {/* biome-ignore lint/security/noDangerouslySetInnerHtml: a constant of our own, allowed by its hash */}
      <script dangerouslySetInnerHTML={{ __html: listScript }} suppressHydrationWarning />
      <a href="/saved" className={`link needs-script py-2 ${inAccounts ? "not-for-applicant" : ""}`}>
        この端末のリストを見る
      </a>
      {inAccounts && (
        <>
          <a href="/mypage/saved" rel="nofollow" className="for-applicant needs-script link py-2">
            検討リストを見る
          </a>
          <a href={account} rel="nofollow" className="without-script small-button inline-flex items-center">
            検討リストに入れる
          </a>
        </>
      )}
    </div>
  );
}
