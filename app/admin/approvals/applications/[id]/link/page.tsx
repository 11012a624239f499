import type { Metadata } from "next";
import { ConfirmForm } from "@/components/form/confirm-form";
import { RadioField } from "@/components/form/radio-field";
import { DeskPage } from "@/components/ui/desk-page";
import { FilterForm, FilterText } from "@/components/ui/filter-form";
import { likelyEmployers } from "@/lib/business/find-application";
import { listEmployersForDesk } from "@/lib/employers/desk";
import { linkApplicationAction } from "../../../actions";
import { applicationPage } from "../../../record";

export const metadata: Metadata = { title: "既存の事業者にひもづける" };

type Props = PageProps<"/admin/approvals/applications/[id]/link">;

export default async function LinkApplicationPage({ params, searchParams }: Props) {
  const [application, crumbs] = await applicationPage(params, "link");
  const words = String((await searchParams).q ?? "")
    .toWellFormed()
    .replaceAll("\0", "")
    .trim()
    .slice(0, 200);
  const found = words
    ? (await listEmployersForDesk({ words }, 1, new Date())).rows.map(({ id, name, kana }) => ({
        value: id,
        label: `${name}（${kana}）`,
      }))
    : (await likelyEmployers(application)).map(({ id, name, address }) => ({
        value: id,
        label: `${name}（${address}）`,
      }));
  return (
    <DeskPage title="既存の事業者にひもづける" crumbs={crumbs("既存の事業者にひもづける")}>
      <div className="max-w-[44rem] space-y-6">
        <p>
          「{application.name}
          」の担当者（{application.contact}
          ）を、登録済みの事業者の担当者として承認します。事業者の内容は変わりません。その事業者の方かどうかを、お電話などで確かめてください。
        </p>
        <FilterForm action={`/admin/approvals/applications/${application.id}/link`}>
          <FilterText name="q" label="事業者の名称・かな" value={words || undefined} />
        </FilterForm>
        {found.length === 0 ? (
          <p>
            {words
              ? "条件に合う事業者はありません。別の言葉でお試しください。"
              : "似た事業者は見つかりません。名称やかなで探してください。"}
          </p>
        ) : (
          <ConfirmForm
            action={linkApplicationAction}
            hidden={{ id: application.id, version: application.version }}
            label="ひもづけて承認する"
          >
            <RadioField name="employerId" legend="ひもづける事業者" options={found} required />
          </ConfirmForm>
        )}
      </div>
    </DeskPage>
  );
}
