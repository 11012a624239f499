import type { Metadata } from "next";
import { ConfirmPage } from "@/components/form/confirm-page";
import { ReasonForm } from "../../../reason-form";
import { photosPage } from "../../../record";
import { returnPhotosAction } from "../../actions";

export const metadata: Metadata = { title: "写真の差し戻し" };

type Props = PageProps<"/admin/approvals/photos/[id]/return">;

export default async function ReturnPhotosPage({ params }: Props) {
  const [{ id, version, employerName }, crumbs] = await photosPage(params, "return");
  return (
    <ConfirmPage
      title="写真の差し戻し"
      crumbs={crumbs("差し戻し")}
      action={returnPhotosAction}
      hidden={{ id, version }}
      label="差し戻す"
      form={ReasonForm}
    >
      <p>「{employerName}」の写真の変更です。公開中の写真は、そのままです。</p>
      <p>
        担当者が写真を直すと、もう一度、承認待ちになります。何枚めの、どこをどう直せばよいかを書いてください。
      </p>
    </ConfirmPage>
  );
}
