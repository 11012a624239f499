import { randomUUID } from "node:crypto";
import type { Metadata } from "next";
import { StaffPage } from "@/components/staff/staff-page";
import { requireStaff } from "@/lib/auth/current";
import { firstParam } from "@/lib/text/first-param";
import { SynonymForm } from "../form";
import { synonymsCrumb } from "../record";

export const metadata: Metadata = { title: "検索のことばの追加" };

export default async function NewSynonymPage({ searchParams }: PageProps<"/admin/synonyms/new">) {
  await requireStaff("/admin/synonyms/new");
  const word = (firstParam((await searchParams).word) ?? "").toWellFormed().slice(0, 30);
  return (
    <StaffPage title="検索のことばの追加" crumbs={[synonymsCrumb, { label: "追加" }]}>
      <div className="max-w-[44rem]">
        <SynonymForm values={{ id: randomUUID(), version: "0", kind: "same", words: word, others: "" }} />
      </div>
    </StaffPage>
  );
}
