import type { ReactNode } from "react";
import { StaffPage } from "@/components/staff/staff-page";
import { DataTable } from "@/components/ui/data-table";
import { Disclosure } from "@/components/ui/disclosure";
import { SectionTitle } from "@/components/ui/section-title";
import type { Staff } from "@/lib/actors";
import { recentImports } from "@/lib/imports/find";
import { headings, type ImportKind } from "@/lib/imports/plan";
import { mostRows } from "@/lib/imports/sheet";
import { longMoment } from "@/lib/time/format";
import { importNouns } from "./nouns";
import { UploadForm } from "./upload";

type Props = { staff: Staff; kind: ImportKind; now: Date; children: ReactNode };

/** CSVの取り込み, first step: the upload. `children`: what is special about this kind. */
export async function UploadPage({ staff, kind, now, children }: Props) {
  const { noun, list } = importNouns[kind];
  const recent = await recentImports(staff, kind, now);
  return (
    <StaffPage
      title={`${noun}のCSVの取り込み`}
      crumbs={[{ label: noun, href: list }, { label: "CSVの取り込み" }]}
    >
      <div className="max-w-[44rem]">
        <p>
          はじめにファイルを確かめ、行ごとの結果を表示します。「取り込む」を押すまで、何も保存しません。1行でも誤りがあれば、どの行も取り込みません。
        </p>
        <div className="my-6">
          <Disclosure title="列の名前と書き方">
            <p>見出しの行に、次の名前を書いてください。順は問いません。</p>
            <p>{headings[kind].join("、")}</p>
            {children}
            <p>
              一覧の「CSV」で書き出したファイルも、そのまま読めます。番号のある行は、その番号の{noun}
              を変更します。番号が空の行は、新しく登録します。
            </p>
          </Disclosure>
        </div>
        <UploadForm kind={kind} mostRows={mostRows} />
      </div>
      {recent.length > 0 && (
        <>
          <SectionTitle>この24時間の取り込み</SectionTitle>
          <DataTable
            caption="この24時間の取り込み"
            columns={[
              {
                name: "ファイル",
                cell: ({ id, name }) => (
                  <a href={`/admin/imports/${id}`} className="link inline-flex min-h-11 items-center">
                    {name}
                  </a>
                ),
              },
              { name: "取り込んだ日時", cell: ({ endedAt }) => endedAt && longMoment(endedAt) },
              { name: "職員", cell: ({ staffName }) => staffName ?? "" },
              { name: "状態", cell: ({ state }) => (state === "undone" ? "取り消し" : "取り込み済み") },
            ]}
            rows={recent}
            keyOf={({ id }) => id}
          />
        </>
      )}
    </StaffPage>
  );
}
