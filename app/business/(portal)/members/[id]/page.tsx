import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { Page } from "@/components/ui/page";
import { passwordNeeded } from "@/lib/accounts/reauthenticate";
import { requireEmployer } from "@/lib/auth/current";
import { findColleague } from "@/lib/business/remove-colleague";
import { isUuid } from "@/lib/text/uuid";
import { RemoveForm } from "./form";

export const metadata: Metadata = { title: "担当者から外す" };

export default async function ColleaguePage({ params }: PageProps<"/business/members/[id]">) {
  const { id } = await params;
  const employer = await requireEmployer(`/business/members/${encodeURIComponent(id)}`);
  const colleague = isUuid(id) ? await findColleague(employer, id) : undefined;
  if (!colleague) notFound();
  return (
    <Page
      title="担当者から外す"
      crumbs={[
        { label: "メニュー", href: "/business" },
        { label: "担当者の一覧・招待", href: "/business/members" },
        { label: "担当者から外す" },
      ]}
    >
      <div className="mb-8 space-y-3">
        <p>
          {colleague.name}さん（<span className="break-all">{colleague.email}</span>）を担当者から外します。
        </p>
        <p>
          アカウントは削除され、すぐにログインできなくなります。ご本人にメールでお知らせします。求人は、ほかの担当者が引き続き管理します。
        </p>
      </div>
      <RemoveForm id={colleague.id} askCurrent={passwordNeeded(employer, new Date())} />
    </Page>
  );
}
