import { isDeepStrictEqual } from "node:util";
import type { Metadata } from "next";
import { PhotoList } from "@/components/employers/photo-list";
import { Banner } from "@/components/ui/banner";
import { DoneBanner } from "@/components/ui/done-banner";
import { Page } from "@/components/ui/page";
import { SectionTitle } from "@/components/ui/section-title";
import { Tag } from "@/components/ui/tag";
import { requireApprovedEmployerUser } from "@/lib/auth/current";
import { findPhotos } from "@/lib/employers/photos/find";
import { employerPhotoStateLabels, mostPhotos } from "@/lib/employers/photos/labels";
import { listFor } from "@/lib/employers/photos/lists";
import { reorderPhotosAction } from "./actions";
import { OwnPhotoForm } from "./form";
import { photosPath, profileCrumbs } from "./record";

export const metadata: Metadata = { title: "写真" };

const done: Record<string, string> = {
  added: "写真を追加しました。承認されると、紹介ページに載ります。",
  changed: "写真を変えました。承認されると、紹介ページも変わります。",
  reordered: "順番を変えました。承認されると、紹介ページも変わります。",
  removed: "写真を削除しました。",
  withdrawn: "変更を取り下げました。",
};

export default async function PhotosPage({ searchParams }: PageProps<"/business/photos">) {
  const user = await requireApprovedEmployerUser(photosPath);
  const saved = await findPhotos(user.employerId);
  const photos = listFor(user, saved);
  const isPublic = (photo: (typeof photos)[number]) =>
    saved.shown.some((shown) => isDeepStrictEqual(shown, photo));
  return (
    <Page title="写真" crumbs={[...profileCrumbs, { label: "写真" }]}>
      <div className="space-y-6">
        <DoneBanner done={(await searchParams).done} sentences={done} />
        <State state={saved.state} reason={saved.reason} />
        <p>
          紹介ページに、この順で表示します。{mostPhotos}
          枚までです。追加や変更は、市の承認のあとに公開します。削除は、すぐに反映します。
        </p>
        {photos.length === 0 && <p>写真はまだありません。</p>}
        <PhotoList
          photos={photos}
          path={photosPath}
          reorder={reorderPhotosAction}
          tag={(photo) =>
            isPublic(photo) ? (
              <Tag>公開中</Tag>
            ) : (
              <Tag look="warm">{employerPhotoStateLabels[saved.state]}</Tag>
            )
          }
        />
      </div>
      <SectionTitle>写真を追加する</SectionTitle>
      {photos.length < mostPhotos ? (
        // After a photo was added the form is a new one, and empty.
        <OwnPhotoForm key={photos.length} hidden={{}} />
      ) : (
        <p>写真は{mostPhotos}枚までです。追加するには、先に1枚削除してください。</p>
      )}
    </Page>
  );
}

type Saved = Awaited<ReturnType<typeof findPhotos>>;

function State({ state, reason }: Pick<Saved, "state" | "reason">) {
  const way = (
    <a href={`${photosPath}/withdraw`} className="link inline-flex min-h-11 items-center">
      変更を取り下げる
    </a>
  );
  if (state === "submitted") {
    return (
      <Banner look="info" title="写真の変更は、承認待ちです。">
        <p>
          市の職員が確かめて公開し、結果をメールでお知らせします。それまで、紹介ページの写真は変わりません。
        </p>
        {way}
      </Banner>
    );
  }
  if (state === "returned") {
    return (
      <Banner look="warning" title="写真の変更について、確認をお願いします。">
        <p className="whitespace-pre-line">
          理由：{"\n"}
          {reason}
        </p>
        <p>直すと、もう一度、承認待ちになります。公開中の写真は、そのままです。</p>
        {way}
      </Banner>
    );
  }
  return null;
}
