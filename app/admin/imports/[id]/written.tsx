import { Banner } from "@/components/ui/banner";
import { ButtonLink } from "@/components/ui/button-link";
import { DataTable } from "@/components/ui/data-table";
import { Pagination } from "@/components/ui/pagination";
import { SectionTitle } from "@/components/ui/section-title";
import { Unbroken } from "@/components/ui/unbroken";
import { type FoundImport, rowsOfImport } from "@/lib/imports/find";
import { undoneLabels } from "@/lib/imports/sentences";
import { rowsPerPage } from "@/lib/text/page-number";
import { longMoment } from "@/lib/time/format";
import { importNouns } from "../nouns";

/** What an import has written, and how it can be undone. */
export async function WrittenImport({ record, page, now }: { record: FoundImport; page: number; now: Date }) {
  const { id, kind, state, counts, undoUntil } = record;
  const { noun, list } = importNouns[kind];
  const rows = await rowsOfImport(id);
  const undone = state === "undone";
  const stays = rows.filter(({ undo }) => undo && undo !== "undone").length;
  const canUndo = undoUntil !== undefined && now < undoUntil && rows.length > 0;
  return (
    <div className="space-y-6">
      {undone ? (
        <Banner
          look={stays > 0 ? "warning" : "success"}
          role="status"
          title={`取り込みを取り消しました。${(rows.length - stays).toLocaleString("ja-JP")}行を元に戻しました。`}
        >
          {stays > 0 && <p>{stays.toLocaleString("ja-JP")}行は、そのままです。下の表を確かめてください。</p>}
          <ButtonLink href={list}>{noun}の一覧へ</ButtonLink>
        </Banner>
      ) : (
        <Banner
          look="success"
          role="status"
          title={`${rows.length.toLocaleString("ja-JP")}行を取り込みました。`}
        >
          {counts && (
            <p>
              新規 {counts.created}行、変更 {counts.changed}行、変わらない {counts.unchanged}行、取り込まない{" "}
              {counts.left}行
            </p>
          )}
          <ButtonLink href={list}>{noun}の一覧へ</ButtonLink>
        </Banner>
      )}
      {canUndo && (
        <div>
          <p>{longMoment(undoUntil)}まで、この取り込みを取り消せます。</p>
          <p className="mt-3">
            <ButtonLink href={`/admin/imports/${id}/undo`} look="secondary">
              取り込みを取り消す
            </ButtonLink>
          </p>
        </div>
      )}
      {rows.length > 0 && (
        <>
          <SectionTitle>取り込んだもの</SectionTitle>
          <DataTable
            caption="取り込んだもの"
            columns={[
              { name: "行", cell: ({ line }) => <Unbroken>{`${line}行目`}</Unbroken> },
              {
                name: "名前",
                cell: ({ name, recordId }) => (
                  <a href={`${list}/${recordId}`} className="link inline-flex min-h-11 items-center">
                    {name}
                  </a>
                ),
              },
              ...(undone
                ? [
                    {
                      name: "取り消し",
                      cell: ({ undo }: (typeof rows)[number]) => undo && undoneLabels[undo],
                    },
                  ]
                : []),
            ]}
            rows={rows.slice((page - 1) * rowsPerPage, page * rowsPerPage)}
            keyOf={({ line }) => String(line)}
          />
          <Pagination page={page} total={rows.length} href={(to) => `/admin/imports/${id}?page=${to}`} />
        </>
      )}
    </div>
  );
}
