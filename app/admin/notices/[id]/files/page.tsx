import type { Metadata } from "next";
import { ConfirmForm } from "@/components/form/confirm-form";
import { StaffPage } from "@/components/staff/staff-page";
import { DoneBanner } from "@/components/ui/done-banner";
import { describeFile } from "@/lib/files/kinds";
import { listFiles } from "@/lib/files/list";
import { mostFiles, ownerOf } from "@/lib/notices/files";
import { detachFileAction } from "../../actions";
import { noticePage } from "../../record";
import { AttachForm } from "./form";

export const metadata: Metadata = { title: "添付ファイル" };

const done: Record<string, string> = {
  attached: "追加しました。お知らせが公開されている間、だれでもダウンロードできます。",
  detached: "削除しました。",
};

export default async function NoticeFilesPage({
  params,
  searchParams,
}: PageProps<"/admin/notices/[id]/files">) {
  const [notice, crumbs] = await noticePage(params, "files");
  const files = await listFiles(ownerOf(notice.id));
  return (
    <StaffPage title="添付ファイル" crumbs={crumbs("添付ファイル")}>
      <div className="max-w-[44rem] space-y-8">
        <DoneBanner done={(await searchParams).done} sentences={done} />
        {files.length === 0 && <p>添付ファイルはまだありません。</p>}
        <ul className="space-y-4">
          {files.map((file) => (
            <li
              key={file.id}
              className="flex flex-wrap items-center justify-between gap-4 border-b border-solid-gray-300 pb-4"
            >
              <a
                href={`/admin/notices/${notice.id}/files/${file.id}`}
                className="link inline-flex min-h-11 items-center"
              >
                {file.name}（{describeFile(file)}）
              </a>
              <ConfirmForm
                action={detachFileAction}
                hidden={{ id: notice.id, file: file.id }}
                label={
                  <>
                    削除する<span className="sr-only">（{file.name}）</span>
                  </>
                }
                look="secondary"
              />
            </li>
          ))}
        </ul>
        {files.length < mostFiles ? (
          <AttachForm id={notice.id} />
        ) : (
          <p>ファイルは{mostFiles}つまでです。追加するには、先に1つ削除してください。</p>
        )}
      </div>
    </StaffPage>
  );
}
