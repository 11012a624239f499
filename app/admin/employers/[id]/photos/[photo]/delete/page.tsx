import type { Metadata } from "next";
import { Photo } from "@/components/employers/photo";
import { ConfirmPage } from "@/components/form/confirm-page";
import { staffRemovePhotoAction } from "../../actions";
import { staffPhotoPage } from "../../record";

export const metadata: Metadata = { title: "写真の削除" };

type Props = PageProps<"/admin/employers/[id]/photos/[photo]/delete">;

export default async function StaffDeletePhotoPage({ params }: Props) {
  const { employer, photo, name, path, above } = await staffPhotoPage(params, "delete");
  return (
    <ConfirmPage
      title="写真の削除"
      crumbs={[...above, { label: name, href: `${path}/${photo.id}` }, { label: "削除" }]}
      action={staffRemovePhotoAction}
      hidden={{ employer: employer.id, id: photo.id }}
      label="削除する"
      look="danger"
    >
      <p>
        「{employer.name}」の{name}を削除します。
      </p>
      <Photo photo={photo} src={`${path}/files/${photo.file}`} className="max-h-60 w-auto max-w-full" />
      <p>紹介ページから、数秒で消えます。元に戻すことはできません。</p>
    </ConfirmPage>
  );
}
