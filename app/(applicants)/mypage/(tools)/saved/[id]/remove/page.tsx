import type { Metadata } from "next";
import { WhoseAccount } from "@/components/accounts/whose-account";
import { ConfirmForm } from "@/components/form/confirm-form";
import { nameOf } from "@/components/jobs/saved-posting";
import { Facts } from "@/components/ui/facts";
import { Page } from "@/components/ui/page";
import { removeSavedJobAction } from "../../actions";
import { savedJobPage } from "../record";

const title = "リストから外す";

export const metadata: Metadata = { title };

/** For an entry with a note, which would be gone with it. */
export default async function RemoveSavedJobPage({ params }: PageProps<"/mypage/saved/[id]/remove">) {
  const [{ job, note }, crumbs, applicant] = await savedJobPage(params, "remove");
  return (
    <Page title={title} crumbs={crumbs(title)}>
      <WhoseAccount name={`識別名 ${applicant.handle}`} />
      <p className="mb-6">次の求人を検討リストから外します。メモも消えて、元に戻せません。</p>
      <Facts
        facts={[{ name: "求人", value: nameOf(job) }, ...(note ? [{ name: "メモ", value: note }] : [])]}
      />
      <div className="mt-6">
        <ConfirmForm action={removeSavedJobAction} hidden={{ job: job.id }} look="danger" label={title} />
      </div>
    </Page>
  );
}
