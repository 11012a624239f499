import type { Metadata } from "next";
import { StaffPage } from "@/components/staff/staff-page";
import { requireAdmin } from "@/lib/auth/current";
import { draftTerms } from "@/lib/terms/draft";
import { listTerms } from "@/lib/terms/find";
import { TermsForm } from "./form";

export const metadata: Metadata = { title: "規約の新規作成" };

export default async function NewTermsPage() {
  await requireAdmin("/admin/terms/new");
  const [newest] = await listTerms();
  const draft = draftTerms.articles
    .map(({ heading, text }) => `### ${heading}\n\n${text.replaceAll("\n", "\n\n")}`)
    .join("\n\n");
  return (
    <StaffPage
      title="規約の新規作成"
      crumbs={[{ label: "規約", href: "/admin/terms" }, { label: "新規作成" }]}
    >
      <div className="max-w-[44rem]">
        <TermsForm body={newest?.body ?? draft} />
      </div>
    </StaffPage>
  );
}
