import type { Metadata } from "next";
import { Banner } from "@/components/ui/banner";
import { DeskPage } from "@/components/ui/desk-page";
import { describeFile } from "@/lib/files/kinds";
import { listFiles } from "@/lib/files/list";
import { mostFiles, ownerOf } from "@/lib/notices/files";
import { noticeCrumbs } from "../../crumbs";
import { findDeskNotice } from "../find";
import { AttachForm, DetachForm } from "./form";

export const metadata: Metadata = { title: "添付ファイル" };

const done: Record<string, string> = {
  attached: "追加しました。お知らせが公開されている間、だれでもダウンロードできます。",
  detached: "削除しました。",
};

export default async function NoticeFilesPage({
  params,
  searchParams,
}: PageProps<"/admin/notices/[id]/files">) {
  const notice = await findDeskNotice(params, "/files");
  const files = await listFiles(ownerOf(notice.id));
  const sentence = done[String((await searchParams).done)];
  return (
    <DeskPage title="添付ファイル" crumbs={noticeCrumbs(notice, "添付ファイル")}>
      <div className="max-w-[44rem] space-y-8">
        {sentence && <Banner look="success" role="status" title={sentence} />}
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
              <DetachForm id={notice.id} file={file.id} name={file.name} />
            </li>
          ))}
        </ul>
        {files.length < mostFiles ? (
          <AttachForm id={notice.id} />
        ) : (
          <p>ファイルは{mostFiles}つまでです。追加するには、先に1つ削除してください。</p>
        )}
      </div>
    </DeskPage>
  );
}
