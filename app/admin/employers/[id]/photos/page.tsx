import type { Metadata } from "next";
import { PhotoList } from "@/components/employers/photo-list";
import { StaffPage } from "@/components/staff/staff-page";
import { Banner } from "@/components/ui/banner";
import { DoneBanner } from "@/components/ui/done-banner";
import { SectionTitle } from "@/components/ui/section-title";
import { findPhotos } from "@/lib/employers/photos/find";
import { mostPhotos } from "@/lib/employers/photos/labels";
import { employerPage } from "../../record";
import { staffReorderPhotosAction } from "./actions";
import { StaffPhotoForm } from "./form";
import { photosPathOf } from "./record";

export const metadata: Metadata = { title: "写真" };

const done: Record<string, string> = {
  added: "写真を追加しました。事業者が公開されている間、紹介ページに表示します。",
  changed: "写真を変えました。数秒で、紹介ページも変わります。",
  reordered: "順番を変えました。数秒で、紹介ページも変わります。",
  removed: "写真を削除しました。",
};

export default async function EmployerPhotosPage({
  params,
  searchParams,
}: PageProps<"/admin/employers/[id]/photos">) {
  const [{ id }, crumbs] = await employerPage(params, "photos");
  const { shown, proposed, state } = await findPhotos(id);
  return (
    <StaffPage title="写真" crumbs={crumbs("写真")}>
      <div className="max-w-[44rem] space-y-6">
        <DoneBanner done={(await searchParams).done} sentences={done} />
        {proposed && (
          <Banner
            look="info"
            title={
              state === "submitted"
                ? "事業者による写真の変更が、承認を待っています。"
                : "事業者による写真の変更を、差し戻しています。"
            }
          >
            <a href={`/admin/approvals/photos/${id}`} className="link inline-flex min-h-11 items-center">
              変更を見る
            </a>
          </Banner>
        )}
        <p>公開する写真です。{mostPhotos}枚までで、ここでの追加、変更、削除は、すぐに反映します。</p>
        {shown.length === 0 && <p>写真はまだありません。</p>}
        <PhotoList
          photos={shown}
          path={photosPathOf(id)}
          reorder={staffReorderPhotosAction}
          hidden={{ employer: id }}
        />
        <SectionTitle>写真を追加する</SectionTitle>
        {shown.length < mostPhotos ? (
          // After a photo was added the form is a new one, and empty.
          <StaffPhotoForm key={shown.length} hidden={{ employer: id }} />
        ) : (
          <p>写真は{mostPhotos}枚までです。追加するには、先に1枚削除してください。</p>
        )}
      </div>
    </StaffPage>
  );
}
