import type { Metadata } from "next";
import { StaffPage } from "@/components/staff/staff-page";
import { FilterForm, FilterText } from "@/components/ui/filter-form";
import { listEmployersForStaff } from "@/lib/employers/listing/for-staff";
import { likelyEmployers } from "@/lib/employers/submissions/find";
import { firstParam } from "@/lib/text/first-param";
import { employerSubmissionPage } from "../../../record";
import { LinkForm } from "./form";

export const metadata: Metadata = { title: "既存の事業者にひもづける" };

type Props = PageProps<"/admin/approvals/applications/[id]/link">;

export default async function LinkEmployerSubmissionPage({ params, searchParams }: Props) {
  const [submission, crumbs] = await employerSubmissionPage(params, "link");
  const words = (firstParam((await searchParams).q) ?? "")
    .toWellFormed()
    .replaceAll("\0", "")
    .trim()
    .slice(0, 200);
  const options = words
    ? (await listEmployersForStaff({ words }, 1, new Date())).rows.map(({ id, name, kana }) => ({
        value: id,
        label: `${name}（${kana}）`,
      }))
    : (await likelyEmployers(submission)).map(({ id, name, address }) => ({
        value: id,
        label: `${name}（${address}）`,
      }));
  return (
    <StaffPage title="既存の事業者にひもづける" crumbs={crumbs("既存の事業者にひもづける")}>
      <div className="max-w-[44rem] space-y-6">
        <p>
          「{submission.name}
          」の担当者（{submission.contact}
          ）を、登録済みの事業者の担当者として承認します。事業者の内容は変わりません。その事業者の方かどうかを、お電話などで確かめてください。
        </p>
        <FilterForm action={`/admin/approvals/applications/${submission.id}/link`}>
          <FilterText name="q" label="事業者の名称・かな" value={words || undefined} />
        </FilterForm>
        {options.length === 0 ? (
          <p>
            {words
              ? "条件に合う事業者はありません。別の言葉でお試しください。"
              : "似た事業者は見つかりません。名称やかなで探してください。"}
          </p>
        ) : (
          <LinkForm id={submission.id} version={submission.version} employers={options} />
        )}
      </div>
    </StaffPage>
  );
}
