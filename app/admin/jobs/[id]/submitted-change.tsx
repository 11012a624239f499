import { Banner } from "@/components/ui/banner";
import { findSubmittedChange } from "@/lib/jobs/drafts/for-staff";

/** Says that the 事業者 has asked for a change of this posting. */
export async function SubmittedChange({ jobId }: { jobId: string }) {
  const id = await findSubmittedChange(jobId);
  if (!id) return null;
  return (
    <Banner look="info" title="事業者が、この求人の変更を申請しています。">
      <p>ここで直したところは、申請を承認しても残ります。</p>
      <a href={`/admin/approvals/submissions/${id}`} className="link inline-flex min-h-11 items-center">
        申請を見る
      </a>
    </Banner>
  );
}
