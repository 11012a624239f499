import type { Metadata } from "next";
import { Photo } from "@/components/employers/photo";
import { StaffPage } from "@/components/staff/staff-page";
import { StaffPhotoForm } from "../form";
import { staffPhotoPage } from "../record";

export const metadata: Metadata = { title: "写真の変更" };

type Props = PageProps<"/admin/employers/[id]/photos/[photo]">;

export default async function StaffChangePhotoPage({ params }: Props) {
  const { employer, photo, name, path, above } = await staffPhotoPage(params);
  const { id, file, alt } = photo;
  return (
    <StaffPage title={`${name}の変更`} crumbs={[...above, { label: name }]}>
      <div className="max-w-[44rem] space-y-8">
        <Photo photo={photo} src={`${path}/files/${file}`} className="max-h-80 w-auto max-w-full" />
        <StaffPhotoForm hidden={{ employer: employer.id, id, seenFile: file, seenAlt: alt }} alt={alt} />
      </div>
    </StaffPage>
  );
}
