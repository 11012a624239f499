import type { Metadata } from "next";
import { WhoseAccount } from "@/components/accounts/whose-account";
import { ConfirmForm } from "@/components/form/confirm-form";
import { Facts } from "@/components/ui/facts";
import { Page } from "@/components/ui/page";
import { activityKindLabels, activityLabels, activityName } from "@/lib/activities/labels";
import { longDate } from "@/lib/time/format";
import { removeActivityAction } from "../../actions";
import { activityPage } from "../../record";

const title = "記録を消す";

export const metadata: Metadata = { title };

export default async function DeleteActivityPage({ params }: PageProps<"/mypage/activities/[id]/delete">) {
  const [activity, crumbs, applicant] = await activityPage(params, "delete");
  return (
    <Page title={title} crumbs={crumbs(title)}>
      <WhoseAccount name={`識別名 ${applicant.handle}`} />
      <p className="mb-6">次の記録を消します。消した記録は、元に戻せません。</p>
      <Facts
        facts={[
          { name: "記録", value: activityName(activity) },
          { name: activityLabels.kind, value: activityKindLabels[activity.kind] },
          { name: activityLabels.doneOn, value: longDate(activity.doneOn) },
        ]}
      />
      <div className="mt-6">
        <ConfirmForm action={removeActivityAction} hidden={{ id: activity.id }} look="danger" label="消す" />
      </div>
    </Page>
  );
}
