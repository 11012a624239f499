import type { Metadata } from "next";
import { StaffPage } from "@/components/staff/staff-page";
import { ButtonLink } from "@/components/ui/button-link";
import { nameOf } from "@/lib/jobs/synonyms/labels";
import { SynonymForm } from "../form";
import { synonymPage } from "../record";

export const metadata: Metadata = { title: "検索のことばの変更" };

export default async function SynonymPage({ params }: PageProps<"/admin/synonyms/[id]">) {
  const [row, crumbs] = await synonymPage(params);
  const { id, kind, words, others, version } = row;
  return (
    <StaffPage title={nameOf(row)} crumbs={crumbs()}>
      <div className="max-w-[44rem] space-y-8">
        <SynonymForm
          values={{ id, version: String(version), kind, words: words.join("、"), others: others.join("、") }}
        />
        <p>
          <ButtonLink look="secondary" href={`/admin/synonyms/${id}/remove`}>
            この行を削除する
          </ButtonLink>
        </p>
      </div>
    </StaffPage>
  );
}
