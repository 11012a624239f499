import { SaveLink } from "@/components/jobs/save-link";
import { seekerToolsAreOffered } from "@/lib/applicants/tools";

/** 検討リスト, and the way to 求職活動の記録. */
export function SaveJob({ id }: { id: string }) {
  const inAccounts = seekerToolsAreOffered();
  return (
    <div className="no-print mt-4 flex flex-wrap items-center gap-x-4 gap-y-2">
      <SaveLink id={id} />
      <a href="/saved" className={`link needs-script py-2 ${inAccounts ? "not-for-applicant" : ""}`}>
        この端末のリストを見る
      </a>
      {inAccounts && (
        <>
          <a href="/mypage/saved" rel="nofollow" className="for-applicant needs-script link py-2">
            検討リストを見る
          </a>
          <a href={`/mypage/activities/add?job=${id}`} rel="nofollow" className="link py-2">
            求職活動の記録につける
          </a>
        </>
      )}
    </div>
  );
}
