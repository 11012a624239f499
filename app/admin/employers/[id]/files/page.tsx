import type { Metadata } from "next";
import { Banner } from "@/components/ui/banner";
import { DeskPage } from "@/components/ui/desk-page";
import { ownerOf } from "@/lib/employers/logo";
import { describeFile } from "@/lib/files/kinds";
import { listFiles } from "@/lib/files/list";
import { employerCrumbs } from "../../crumbs";
import { findDeskEmployer } from "../find";
import { LogoForm, RemoveLogoForm } from "./form";

export const metadata: Metadata = { title: "ロゴ" };

const done: Record<string, string> = {
  written: "ロゴを保存しました。公開中の事業者のページに表示されます。",
  removed: "ロゴを削除しました。",
};

export default async function LogoPage({ params, searchParams }: PageProps<"/admin/employers/[id]/files">) {
  const employer = await findDeskEmployer(params, "/files");
  const [logo] = await listFiles(ownerOf(employer.id));
  const sentence = done[String((await searchParams).done)];
  return (
    <DeskPage title="ロゴ" crumbs={employerCrumbs(employer, "ロゴ")}>
      <div className="max-w-[44rem] space-y-8">
        {sentence && <Banner look="success" role="status" title={sentence} />}
        {logo ? (
          <>
            <p>
              いまのロゴ：{logo.name}（{describeFile(logo)}）
            </p>
            <RemoveLogoForm id={employer.id} />
          </>
        ) : (
          <p>ロゴはまだありません。</p>
        )}
        <LogoForm id={employer.id} />
      </div>
    </DeskPage>
  );
}
