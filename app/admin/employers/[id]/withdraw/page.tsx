import type { Metadata } from "next";
import { ConfirmPage } from "@/components/form/confirm-page";
import { countOpenJobs } from "@/lib/employers/listing/for-staff";
import { withdrawEmployerAction } from "../../actions";
import { employerPage } from "../../record";

export const metadata: Metadata = { title: "事業者の取り下げ" };

export default async function WithdrawEmployerPage({ params }: PageProps<"/admin/employers/[id]/withdraw">) {
  const [employer, crumbs] = await employerPage(params, "withdraw");
  const openJobs = (await countOpenJobs([employer.id], new Date())).get(employer.id) ?? 0;
  return (
    <ConfirmPage
      title="事業者の取り下げ"
      crumbs={crumbs("取り下げ")}
      action={withdrawEmployerAction}
      hidden={{ id: employer.id }}
      label="取り下げる"
      look="danger"
    >
      <p>「{employer.name}」を取り下げます。</p>
      <p>
        紹介ページ、公開中の求人{openJobs}
        件、検索、サイトマップ、RSSから、数秒で見えなくなります。あとから、もう一度公開できます。
      </p>
      <p>よろしければ、下のボタンを押してください。</p>
    </ConfirmPage>
  );
}
