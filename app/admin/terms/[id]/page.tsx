import type { Metadata } from "next";
import { CurrentPasswordField } from "@/components/accounts/current-password-field";
import { ConfirmForm } from "@/components/form/confirm-form";
import { TermsText } from "@/components/layout/terms-text";
import { StaffPage } from "@/components/staff/staff-page";
import { Facts } from "@/components/ui/facts";
import { requireStaff } from "@/lib/auth/current";
import { isAdmin } from "@/lib/staff/is-admin";
import { findTerms } from "@/lib/terms/find";
import { longDate } from "@/lib/time/format";
import { japanDate } from "@/lib/time/japan-day";
import { recordPage } from "../../../record-page";
import { withdrawTermsAction } from "../actions";

export const metadata: Metadata = { title: "規約の版" };

const termsPage = recordPage({
  gate: requireStaff,
  path: "/admin/terms",
  find: findTerms,
  above: [{ label: "規約", href: "/admin/terms" }],
  name: () => "規約の版",
});

export default async function TermsVersionPage({ params }: PageProps<"/admin/terms/[id]">) {
  const [version, crumbs, staff] = await termsPage(params);
  const { id, effectiveOn, summary, publishedAt } = version;
  return (
    <StaffPage title={`${longDate(effectiveOn)}施行の規約`} crumbs={crumbs()}>
      <div className="max-w-[44rem] space-y-8">
        <Facts
          facts={[
            { name: "変更の要点", value: summary },
            { name: "公開日", value: longDate(japanDate(publishedAt)) },
          ]}
        />
        {isAdmin(staff) && effectiveOn > japanDate(new Date()) && (
          <ConfirmForm action={withdrawTermsAction} hidden={{ id }} label="この版を取り消す" look="danger">
            <p>
              施行日の前なので、取り消すことができます。直すときは、取り消してから新しく作成してください。
            </p>
            <CurrentPasswordField asked={false} />
          </ConfirmForm>
        )}
        <TermsText version={version} level="h2" />
      </div>
    </StaffPage>
  );
}
