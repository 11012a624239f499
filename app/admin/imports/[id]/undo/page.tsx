import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { ConfirmPage } from "@/components/form/confirm-page";
import { requireStaff } from "@/lib/auth/current";
import { findImport } from "@/lib/imports/find";
import { undoImportAction } from "../../actions";
import { importNouns } from "../../nouns";

export const metadata: Metadata = { title: "取り込みの取り消し" };

export default async function UndoImportPage({ params }: PageProps<"/admin/imports/[id]/undo">) {
  const { id } = await params;
  const staff = await requireStaff(`/admin/imports/${id}/undo`);
  const record = await findImport(staff, id, new Date());
  if (!record?.undoUntil) notFound();
  const { noun, list } = importNouns[record.kind];
  return (
    <ConfirmPage
      title="取り込みの取り消し"
      crumbs={[
        { label: noun, href: list },
        { label: "CSVの取り込み", href: `/admin/imports/${id}` },
        { label: "取り消し" },
      ]}
      action={undoImportAction}
      hidden={{ id }}
      label="取り込みを取り消す"
      look="danger"
    >
      <p>「{record.name}」の取り込みを取り消します。</p>
      <p>
        新しく登録した下書きは削除し、公開したものは取り下げます。変更したものは、取り込みの前の内容に戻します。取り込みのあとに変更された行や、ほかで使われている行は、そのままです。
      </p>
      <p>よろしければ、下のボタンを押してください。</p>
    </ConfirmPage>
  );
}
