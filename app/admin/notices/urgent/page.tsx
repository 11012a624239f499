import type { Metadata } from "next";
import { ConfirmForm } from "@/components/form/confirm-form";
import { StaffPage } from "@/components/staff/staff-page";
import { DoneBanner } from "@/components/ui/done-banner";
import { requireStaff } from "@/lib/auth/current";
import { longMoment } from "@/lib/time/format";
import { findUrgentLine } from "@/lib/urgent/find";
import { noticesCrumb } from "../record";
import { clearUrgentAction } from "./actions";
import { UrgentForm } from "./form";

export const metadata: Metadata = { title: "緊急のお知らせ" };

const done: Record<string, string> = {
  set: "表示しました。数秒で、すべてのページの一番上に出ます。",
  cleared: "表示をやめました。数秒で、すべてのページから消えます。",
};

export default async function UrgentPage({ searchParams }: PageProps<"/admin/notices/urgent">) {
  await requireStaff("/admin/notices/urgent");
  const line = await findUrgentLine();
  const version = String(line?.version ?? 0);
  return (
    <StaffPage title="緊急のお知らせ" crumbs={[noticesCrumb, { label: "緊急のお知らせ" }]}>
      <div className="max-w-[44rem] space-y-8">
        <DoneBanner done={(await searchParams).done} sentences={done} />
        <p>
          サイトのすべてのページの一番上に、1行だけ表示します。災害や急な休止など、急ぐことだけにお使いください。
        </p>
        <p>
          {line ? `いま表示しています（${longMoment(line.updatedAt)}から）。` : "いまは表示していません。"}
        </p>
        <UrgentForm values={{ version, text: line?.text ?? "", href: line?.href ?? "" }} />
        {line && (
          <ConfirmForm action={clearUrgentAction} hidden={{ version }} label="表示をやめる" look="danger" />
        )}
      </div>
    </StaffPage>
  );
}
