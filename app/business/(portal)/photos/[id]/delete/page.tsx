import type { Metadata } from "next";
import { Photo } from "@/components/employers/photo";
import { ConfirmPage } from "@/components/form/confirm-page";
import { Page } from "@/components/ui/page";
import { removePhotoAction } from "../../actions";
import { photoPage, photosPath } from "../../record";

export const metadata: Metadata = { title: "写真の削除" };

export default async function DeletePhotoPage({ params }: PageProps<"/business/photos/[id]/delete">) {
  const [{ photo, name }, crumbs] = await photoPage(params, "delete");
  return (
    <ConfirmPage
      frame={Page}
      title="写真の削除"
      crumbs={crumbs("削除")}
      action={removePhotoAction}
      hidden={{ id: photo.id }}
      label="削除する"
      look="danger"
    >
      <p>{name}を削除します。</p>
      <Photo photo={photo} src={`${photosPath}/files/${photo.file}`} className="max-h-60 w-auto max-w-full" />
      <p>
        公開しているときは、紹介ページからも、すぐに消えます。承認は要りません。元に戻すことはできません。
      </p>
    </ConfirmPage>
  );
}
