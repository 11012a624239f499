import type { Metadata } from "next";
import Link from "next/link";
import { ConfirmForm } from "@/components/form/confirm-form";
import { StaffPage } from "@/components/staff/staff-page";
import { Banner } from "@/components/ui/banner";
import { ButtonLinks } from "@/components/ui/button-links";
import { Facts } from "@/components/ui/facts";
import { contactLabel } from "@/lib/employers/contact";
import { employerLabels } from "@/lib/employers/listing/fields";
import { likelyEmployers } from "@/lib/employers/submissions/find";
import { employerNameLabel, employerSubmissionStateLabels } from "@/lib/employers/submissions/labels";
import { longMoment } from "@/lib/time/format";
import { approveEmployerSubmissionAction } from "../../actions";
import { History } from "../../history";
import { employerSubmissionPage } from "../../record";

export const metadata: Metadata = { title: "事業者登録の申請" };

export default async function EmployerSubmissionPage({
  params,
}: PageProps<"/admin/approvals/applications/[id]">) {
  const [submission, crumbs] = await employerSubmissionPage(params);
  const { id, state, version } = submission;
  const isSubmitted = state === "submitted";
  const likely = isSubmitted ? await likelyEmployers(submission) : [];
  const steps = [
    { href: `/admin/approvals/applications/${id}/link`, label: "既存の事業者にひもづける" },
    { href: `/admin/approvals/applications/${id}/return`, label: "差し戻す" },
    { href: `/admin/approvals/applications/${id}/reject`, label: "却下する" },
  ];
  return (
    <StaffPage title={submission.name} crumbs={crumbs()}>
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
            { name: "状態", value: employerSubmissionStateLabels[state] },
            ...(submission.reason ? [{ name: "理由", value: submission.reason }] : []),
            { name: employerNameLabel, value: submission.name },
            { name: employerLabels.kana, value: submission.kana },
            { name: employerLabels.corporateNumber, value: submission.corporateNumber ?? "（なし）" },
            { name: employerLabels.industry, value: submission.industry },
            { name: employerLabels.address, value: submission.address },
            { name: employerLabels.phone, value: submission.phone },
            { name: contactLabel, value: submission.contact },
            { name: "メールアドレス", value: submission.email },
            { name: "申請の日時", value: longMoment(submission.submittedAt) },
          ]}
        />
        {isSubmitted && (
          <ConfirmForm action={approveEmployerSubmissionAction} hidden={{ id, version }} label="承認する">
            <p>
              この内容で新しい事業者を作り、公開します。担当者は、求人の掲載を申請できるようになります。結果はメールでお知らせします。
            </p>
          </ConfirmForm>
        )}
        {isSubmitted && <ButtonLinks links={steps} />}
        {(state === "returned" || state === "rejected") && (
          <ButtonLinks
            links={[{ href: `/admin/approvals/applications/${id}/reopen`, label: "審査中に戻す" }]}
          />
        )}
        {submission.employerId && (
          <p>
            <Link
              href={`/admin/employers/${submission.employerId}`}
              prefetch={false}
              className="link inline-flex min-h-11 items-center"
            >
              この申請の事業者を見る
            </Link>
          </p>
        )}
        <History kind="application" id={id} />
      </div>
    </StaffPage>
  );
}
