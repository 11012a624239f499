import type { Metadata } from "next";
import { photosPage } from "../../../record";
import { ReopenPage, reopenTitle } from "../../../reopen-page";
import { reopenPhotosAction } from "../../actions";

export const metadata: Metadata = { title: reopenTitle };

type Props = PageProps<"/admin/approvals/photos/[id]/reopen">;

export default async function ReopenPhotosPage({ params }: Props) {
  const [{ id, version, employerName }, crumbs] = await photosPage(params, "reopen");
  return (
    <ReopenPage
      crumbs={crumbs(reopenTitle)}
      action={reopenPhotosAction}
      target={{ id, version }}
      state="承認待ち"
    >
      <p>「{employerName}」の写真の変更です。間違えて差し戻したときに、決める前の状態に戻します。</p>
    </ReopenPage>
  );
}
