import { seekerToolsAreOffered } from "@/lib/applicants/tools";
import { saveScriptUrl } from "@/lib/csp/save-script.mjs";

/**
 * 検討リストに入れる. Following it leads to a page that names the account and has the button: a link alone saves nothing. The script makes
 * a button of it, which saves in the account or on this device. Without accounts that have a list, only the script can.
 */
export function SaveLink({ id }: { id: string }) {
  const isForAccounts = seekerToolsAreOffered();
  return (
    <>
      <a
        href={isForAccounts ? `/mypage/saved/add?job=${id}` : `/saved#${id}`}
        rel="nofollow"
        data-save
        className={isForAccounts ? undefined : "needs-script"}
      >
        検討リストに入れる
      </a>
      <script async src={saveScriptUrl} />
    </>
  );
}
