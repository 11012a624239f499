import { Contact } from "@/components/layout/contact";
import { Banner } from "@/components/ui/banner";
import { ButtonLink } from "@/components/ui/button-link";
import { Facts } from "@/components/ui/facts";
import { SectionTitle } from "@/components/ui/section-title";
import type { EmployerUser } from "@/lib/actors";
import { contactLabel } from "@/lib/employers/contact";
import { employerLabels } from "@/lib/employers/listing/fields";
import { ownEmployerSubmission } from "@/lib/employers/submissions/find";
import { employerNameLabel } from "@/lib/employers/submissions/labels";
import type { EmployerSubmissionRow } from "@/lib/employers/submissions/rows";
import { longMoment } from "@/lib/time/format";

/** The state of the 事業者登録の申請, for a user without an approved 事業者. */
export async function EmployerSubmissionState({ user }: { user: EmployerUser }) {
  const submission = await ownEmployerSubmission(user);
  // No form leaves a user without a submission; only a change by hand in the database does.
  if (!submission) return <Contact />;
  return (
    <>
      <SubmissionBanner submission={submission} />
      <SectionTitle>申請の内容</SectionTitle>
      <Facts
        facts={[
          { name: employerNameLabel, value: submission.name },
          { name: employerLabels.kana, value: submission.kana },
          { name: employerLabels.corporateNumber, value: submission.corporateNumber ?? "（なし）" },
          { name: employerLabels.industry, value: submission.industry },
          { name: employerLabels.address, value: submission.address },
          { name: employerLabels.phone, value: submission.phone },
          { name: contactLabel, value: user.name },
          { name: "申請の日時", value: longMoment(submission.submittedAt) },
        ]}
      />
    </>
  );
}

function SubmissionBanner({ submission: { state, reason } }: { submission: EmployerSubmissionRow }) {
  if (state === "returned") {
    return (
      <Banner look="warning" title="申請の内容について、確認をお願いします。">
        <Reason>{reason}</Reason>
        <p>
          <ButtonLink href="/business/application">申請を直す</ButtonLink>
        </p>
      </Banner>
    );
  }
  if (state === "rejected") {
    return (
      <Banner look="warning" title="事業者登録は、承認されませんでした。">
        <Reason>{reason}</Reason>
        <Contact />
      </Banner>
    );
  }
  return (
    <Banner look="info" title="審査中です。">
      <p>
        事業者登録の申請を受け付けました。市の担当者が内容を確認し、結果をメールでお知らせします。承認されると、このページから求人の掲載を申請できます。
      </p>
    </Banner>
  );
}

function Reason({ children }: { children: string | null }) {
  return (
    <p className="whitespace-pre-line">
      理由：{"\n"}
      {children}
    </p>
  );
}
