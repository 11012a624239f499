import type { Metadata } from "next";
import { redirect } from "next/navigation";
import { ConfirmPage } from "@/components/form/confirm-page";
import { Page } from "@/components/ui/page";
import { requireApprovedEmployerUser } from "@/lib/auth/current";
import { findPhotos } from "@/lib/employers/photos/find";
import { withdrawPhotosAction } from "../actions";
import { photosPath, profileCrumbs } from "../record";

export const metadata: Metadata = { title: "変更の取り下げ" };

export default async function WithdrawPhotosPage() {
  const { employerId } = await requireApprovedEmployerUser(`${photosPath}/withdraw`);
  const { proposed, version } = await findPhotos(employerId);
  if (!proposed) redirect(photosPath);
  return (
    <ConfirmPage
      frame={Page}
      title="変更の取り下げ"
      crumbs={[...profileCrumbs, { label: "写真", href: photosPath }, { label: "変更の取り下げ" }]}
      action={withdrawPhotosAction}
      hidden={{ version }}
      label="変更を取り下げる"
      look="danger"
    >
      <p>承認されていない追加と変更を、すべてやめます。公開中の写真は、そのままです。</p>
      <p>追加した写真は消えます。元に戻すことはできません。</p>
    </ConfirmPage>
  );
}
