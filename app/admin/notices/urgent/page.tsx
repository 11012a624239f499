import type { Metadata } from "next";
import { Banner } from "@/components/ui/banner";
import { DeskPage } from "@/components/ui/desk-page";
import { requireStaff } from "@/lib/auth/current";
import { longMoment } from "@/lib/time/format";
import { findUrgentLine } from "@/lib/urgent/find";
import { noticesCrumb } from "../crumbs";
import { ClearUrgentForm, UrgentForm } from "./form";

export const metadata: Metadata = { title: "緊急のお知らせ" };

const done: Record<string, string> = {
  set: "表示しました。数秒で、すべてのページの一番上に出ます。",
  cleared: "表示をやめました。数秒で、すべてのページから消えます。",
};

export default async function UrgentPage({ searchParams }: PageProps<"/admin/notices/urgent">) {
  await requireStaff("/admin/notices/urgent");
  const line = await findUrgentLine();
  const sentence = done[String((await searchParams).done)];
  const version = String(line?.version ?? 0);
  return (
    <DeskPage title="緊急のお知らせ" crumbs={[noticesCrumb, { label: "緊急のお知らせ" }]}>
      <div className="max-w-[44rem] space-y-8">
        {sentence && <Banner look="success" role="status" title={sentence} />}
        <p>
          サイトのすべてのページの一番上に、1行だけ表示します。災害や急な休止など、急ぐことだけにお使いください。
        </p>
        <p>
          {line ? `いま表示しています（${longMoment(line.updatedAt)}から）。` : "いまは表示していません。"}
        </p>
        <UrgentForm values={{ version, text: line?.text ?? "", href: line?.href ?? "" }} />
        {line && <ClearUrgentForm version={version} />}
      </div>
    </DeskPage>
  );
}
