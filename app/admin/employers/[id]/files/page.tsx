import type { Metadata } from "next";
import { ConfirmForm } from "@/components/form/confirm-form";
import { StaffPage } from "@/components/staff/staff-page";
import { DoneBanner } from "@/components/ui/done-banner";
import { Picture } from "@/components/ui/picture";
import { findLogo } from "@/lib/employers/listing/logo";
import { removeLogoAction } from "../../actions";
import { employerPage } from "../../record";
import { LogoForm } from "./form";

export const metadata: Metadata = { title: "ロゴ" };

const done: Record<string, string> = {
  set: "ロゴを登録しました。事業者が公開されている間、紹介ページに表示します。",
  removed: "ロゴを削除しました。",
};

export default async function EmployerLogoPage({
  params,
  searchParams,
}: PageProps<"/admin/employers/[id]/files">) {
  const [employer, crumbs] = await employerPage(params, "files");
  const logo = await findLogo(employer.id);
  return (
    <StaffPage title="ロゴ" crumbs={crumbs("ロゴ")}>
      <div className="max-w-[44rem] space-y-8">
        <DoneBanner done={(await searchParams).done} sentences={done} />
        {logo ? (
          <div className="space-y-4">
            <Picture
              src={`/admin/employers/${employer.id}/files/${logo.id}`}
              width={logo.width}
              height={logo.height}
              alt={`${employer.name}のロゴ`}
              className="max-w-full border border-solid-gray-300"
            />
            <ConfirmForm
              action={removeLogoAction}
              hidden={{ id: employer.id }}
              label="ロゴを削除する"
              look="secondary"
            />
          </div>
        ) : (
          <p>ロゴはまだありません。</p>
        )}
        <LogoForm id={employer.id} />
      </div>
    </StaffPage>
  );
}
