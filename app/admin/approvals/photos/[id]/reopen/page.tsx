import type { Metadata } from "next";
import { ConfirmPage } from "@/components/form/confirm-page";
import { photosPage } from "../../../record";
import { reopenPhotosAction } from "../../actions";

export const metadata: Metadata = { title: "審査中に戻す" };

type Props = PageProps<"/admin/approvals/photos/[id]/reopen">;

export default async function ReopenPhotosPage({ params }: Props) {
  const [{ id, version, employerName }, crumbs] = await photosPage(params, "reopen");
  return (
    <ConfirmPage
      title="審査中に戻す"
      crumbs={crumbs("審査中に戻す")}
      action={reopenPhotosAction}
      hidden={{ id, version }}
      label="審査中に戻す"
    >
      <p>「{employerName}」の写真の変更です。間違えて差し戻したときに、決める前の状態に戻します。</p>
      <p>
        担当者の画面は「承認待ち」に戻ります。メールは送りません。前にお送りしたメールと違う結果になることを、必要に応じて担当者にお知らせください。
      </p>
    </ConfirmPage>
  );
}
