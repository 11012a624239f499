import type { Metadata } from "next";
import { Page } from "@/components/ui/page";
import { allowedDays } from "@/lib/activities/days";
import { activityKindLabels } from "@/lib/activities/labels";
import { ChangeActivityForm } from "../form";
import { activityPage } from "../record";

const title = "記録を直す";

export const metadata: Metadata = { title };

export default async function ActivityPage({ params }: PageProps<"/mypage/activities/[id]">) {
  const [{ id, ...entry }, crumbs] = await activityPage(params);
  return (
    <Page title={title} crumbs={crumbs()}>
      {entry.kind === "hired" && <p className="mb-6">「{activityKindLabels.hired}」の記録です。</p>}
      <ChangeActivityForm
        id={id}
        values={{ ...entry, way: entry.way ?? "", result: entry.result ?? "" }}
        days={allowedDays(new Date())}
      />
    </Page>
  );
}
