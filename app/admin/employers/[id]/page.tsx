import type { Metadata } from "next";
import { Banner } from "@/components/ui/banner";
import { ButtonLink } from "@/components/ui/button-link";
import { DeskPage } from "@/components/ui/desk-page";
import { Facts } from "@/components/ui/facts";
import { longMoment } from "@/lib/calendar";
import { type EmployerRow, employerFields, employerText } from "@/lib/employers/fields";
import { employerStateLabels } from "@/lib/employers/labels";

import { employersCrumb } from "../crumbs";
import { EmployerForm } from "../form";
import { findDeskEmployer } from "./find";

export const metadata: Metadata = { title: "事業者の編集" };

const done: Record<string, string> = {
  saved: "保存しました。",
  published: "公開しました。数秒で、サイトのどこからも見られるようになります。",
  withdrawn: "取り下げました。この事業者と、その求人は、サイトから消えました。",
};

export default async function DeskEmployerPage({ params, searchParams }: PageProps<"/admin/employers/[id]">) {
  const employer = await findDeskEmployer(params);
  const sentence = done[String((await searchParams).done)];
  const { id, name, state, updatedAt } = employer;
  return (
    <DeskPage title={name} crumbs={[employersCrumb, { label: name }]}>
      <div className="max-w-[44rem] space-y-8">
        {sentence && <Banner look="success" role="status" title={sentence} />}
        <Facts
          facts={[
            { name: "状態", value: employerStateLabels[state] },
            { name: "最後の変更", value: longMoment(updatedAt) },
          ]}
        />
        <ul className="flex flex-wrap gap-4">
          <li>
            <ButtonLink look="secondary" href={`/admin/jobs?employer=${id}`} prefetch={false}>
              この事業者の求人
            </ButtonLink>
          </li>
          <li>
            <ButtonLink look="secondary" href={`/admin/jobs/new?employer=${id}`} prefetch={false}>
              求人の作成
            </ButtonLink>
          </li>
          <li>
            <ButtonLink look="secondary" href={`/admin/employers/${id}/files`} prefetch={false}>
              ロゴ
            </ButtonLink>
          </li>
          {state === "published" && (
            <>
              <li>
                <ButtonLink look="secondary" href={`/employers/${id}`} prefetch={false}>
                  公開ページを見る
                </ButtonLink>
              </li>
              <li>
                <ButtonLink look="secondary" href={`/admin/employers/${id}/withdraw`} prefetch={false}>
                  取り下げる
                </ButtonLink>
              </li>
            </>
          )}
        </ul>
        <section aria-labelledby="edit">
          <h2 id="edit" className="mb-4 text-std-20B-150">
            編集
          </h2>
          <EmployerForm values={valuesOf(employer)} isPublished={state === "published"} />
        </section>
      </div>
    </DeskPage>
  );
}

function valuesOf(employer: EmployerRow): Record<string, string> {
  const fields = employerFields.map((field) => [field, employerText(field, employer)]);
  return { ...Object.fromEntries(fields), id: employer.id, version: String(employer.version) };
}
