import type { Metadata } from "next";
import Link from "next/link";
import { ConfirmForm } from "@/components/form/confirm-form";
import { Banner } from "@/components/ui/banner";
import { ButtonLinks } from "@/components/ui/button-links";
import { DeskPage } from "@/components/ui/desk-page";
import { Facts } from "@/components/ui/facts";
import { likelyEmployers } from "@/lib/business/find-application";
import { applicationStateLabels, businessNameLabel, contactLabel } from "@/lib/business/labels";
import { employerLabels } from "@/lib/employers/fields";
import { longMoment } from "@/lib/time/format";
import { approveApplicationAction } from "../../actions";
import { applicationPage } from "../../record";

export const metadata: Metadata = { title: "事業者登録の申請" };

export default async function ApplicationPage({ params }: PageProps<"/admin/approvals/applications/[id]">) {
  const [application, crumbs] = await applicationPage(params);
  const { id, state, version } = application;
  const waits = state === "waiting";
  const likely = waits ? await likelyEmployers(application) : [];
  const steps = [
    { href: `/admin/approvals/applications/${id}/link`, label: "既存の事業者にひもづける" },
    { href: `/admin/approvals/applications/${id}/return`, label: "差し戻す" },
    { href: `/admin/approvals/applications/${id}/reject`, label: "却下する" },
  ];
  return (
    <DeskPage title={application.name} crumbs={crumbs()}>
      <div className="max-w-[44rem] space-y-8">
        {likely.length > 0 && (
          <Banner look="warning" title="同じ事業者が、すでに登録されているかもしれません。">
            <ul className="list-disc ps-6">
              {likely.map((employer) => (
                <li key={employer.id}>
                  <Link
                    href={`/admin/employers/${employer.id}`}
                    prefetch={false}
                    className="link inline-flex min-h-11 items-center"
                  >
                    {employer.name}（{employer.address}）
                  </Link>
                </li>
              ))}
            </ul>
            <p>同じときは「既存の事業者にひもづける」を選んでください。</p>
          </Banner>
        )}
        <Facts
          facts={[
            { name: "状態", value: applicationStateLabels[state] },
            ...(application.reason ? [{ name: "理由", value: application.reason }] : []),
            { name: businessNameLabel, value: application.name },
            { name: employerLabels.kana, value: application.kana },
            { name: employerLabels.corporateNumber, value: application.corporateNumber ?? "（なし）" },
            { name: employerLabels.industry, value: application.industry },
            { name: employerLabels.address, value: application.address },
            { name: employerLabels.phone, value: application.phone },
            { name: contactLabel, value: application.contact },
            { name: "メールアドレス", value: application.email },
            { name: "申請の日時", value: longMoment(application.askedAt) },
          ]}
        />
        {waits && (
          <ConfirmForm action={approveApplicationAction} hidden={{ id, version }} label="承認する">
            <p>
              この内容で新しい事業者を作り、公開します。担当者は、求人の掲載を申請できるようになります。結果はメールでお知らせします。
            </p>
          </ConfirmForm>
        )}
        {waits && <ButtonLinks links={steps} />}
        {application.employerId && (
          <p>
            <Link
              href={`/admin/employers/${application.employerId}`}
              prefetch={false}
              className="link inline-flex min-h-11 items-center"
            >
              この申請の事業者を見る
            </Link>
          </p>
        )}
      </div>
    </DeskPage>
  );
}
