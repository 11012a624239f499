import type { ReactNode } from "react";
import { StaffPage } from "@/components/staff/staff-page";
import { Disclosure } from "@/components/ui/disclosure";
import { mostRows } from "@/lib/imports/sheet";
import { type ImportKind, sheets } from "@/lib/imports/sheets";
import { UploadForm } from "./upload";

type Props = { kind: ImportKind; noun: string; list: string; children: ReactNode };

/** CSVの取り込み, first step: the upload. `children`: what is special about this kind. */
export function UploadPage({ kind, noun, list, children }: Props) {
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
            <p>{sheets[kind].headings.join("、")}</p>
            {children}
            <p>一覧の「CSV」で書き出したファイルも、そのまま読めます。</p>
          </Disclosure>
        </div>
        <UploadForm kind={kind} mostRows={mostRows} />
      </div>
    </StaffPage>
  );
}
