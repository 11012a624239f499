import type { Metadata } from "next";
import { ConfirmPage } from "@/components/form/confirm-page";
import { nameOf } from "@/lib/jobs/synonyms/labels";
import { removeSynonymAction } from "../../actions";
import { synonymPage } from "../../record";

export const metadata: Metadata = { title: "検索のことばの削除" };

export default async function RemoveSynonymPage({ params }: PageProps<"/admin/synonyms/[id]/remove">) {
  const [row, crumbs] = await synonymPage(params, "remove");
  return (
    <ConfirmPage
      title="検索のことばの削除"
      crumbs={crumbs("削除")}
      action={removeSynonymAction}
      hidden={{ id: row.id, version: row.version }}
      label="削除する"
      look="danger"
    >
      <p>「{nameOf(row)}」を削除します。これらのことばは、別々に探すようになります。</p>
      <p>書かれていたことは、操作履歴に残ります。</p>
    </ConfirmPage>
  );
}
