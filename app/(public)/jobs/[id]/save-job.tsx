import { accountListsAreOffered } from "@/lib/saved-jobs/offered";

/** Leads to a page that names the account and has the button: nothing is saved by following a link. */
export function SaveJob({ id }: { id: string }) {
  if (!accountListsAreOffered()) return null;
  return (
    <p className="no-print mt-4">
      <a href={`/mypage/saved/add?job=${id}`} rel="nofollow" className="small-button inline-flex items-center">
        検討リストに入れる
      </a>
    </p>
  );
}
