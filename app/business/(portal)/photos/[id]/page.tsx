import type { Metadata } from "next";
import { Photo } from "@/components/employers/photo";
import { Page } from "@/components/ui/page";
import { OwnPhotoForm } from "../form";
import { photoPage, photosPath } from "../record";

export const metadata: Metadata = { title: "写真の変更" };

export default async function ChangePhotoPage({ params }: PageProps<"/business/photos/[id]">) {
  const [{ photo, name }, crumbs] = await photoPage(params);
  const { id, file, alt } = photo;
  return (
    <Page title={`${name}の変更`} crumbs={crumbs()}>
      <div className="space-y-8">
        <Photo photo={photo} src={`${photosPath}/files/${file}`} className="max-h-80 w-auto max-w-full" />
        <OwnPhotoForm hidden={{ id, seenFile: file, seenAlt: alt }} alt={alt} />
      </div>
    </Page>
  );
}
