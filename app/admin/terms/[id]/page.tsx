import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { TermsText } from "@/components/layout/terms-text";
import { DeskPage } from "@/components/ui/desk-page";
import { Facts } from "@/components/ui/facts";
import { requireStaff } from "@/lib/auth/current";
import { isAdmin } from "@/lib/staff/staff";
import { findTerms } from "@/lib/terms/find";
import { longDate } from "@/lib/time/format";
import { japanDate } from "@/lib/time/japan-day";
import { WithdrawTermsForm } from "./form";

export const metadata: Metadata = { title: "規約の版" };

export default async function TermsVersionPage({ params }: PageProps<"/admin/terms/[id]">) {
  const { id } = await params;
  const staff = await requireStaff(`/admin/terms/${id}`);
  const version = await findTerms(id);
  if (!version) notFound();
  const { effectiveOn, summary, publishedAt } = version;
  return (
    <DeskPage
      title={`${longDate(effectiveOn)}施行の規約`}
      crumbs={[{ label: "規約", href: "/admin/terms" }, { label: "規約の版" }]}
    >
      <div className="max-w-[44rem] space-y-8">
        <Facts
          facts={[
            { name: "変更の要点", value: summary },
            { name: "公開日", value: longDate(japanDate(publishedAt)) },
          ]}
        />
        {isAdmin(staff) && effectiveOn > japanDate(new Date()) && <WithdrawTermsForm id={id} />}
        <TermsText version={version} level="h2" />
      </div>
    </DeskPage>
  );
}
