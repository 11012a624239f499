import type { Metadata } from "next";
import { redirect } from "next/navigation";
import { MailHelp } from "@/components/layout/mail-help";
import { StaffPage } from "@/components/staff/staff-page";
import { ButtonLink } from "@/components/ui/button-link";
import { CopyButton } from "@/components/ui/copy-button";
import { DoneBanner } from "@/components/ui/done-banner";
import { SectionTitle } from "@/components/ui/section-title";
import { senderAddress } from "@/lib/mail/sender";
import { firstParam } from "@/lib/text/first-param";
import { ApplicantState } from "./applicant-state";
import { applicantName, applicantPage } from "./crumbs";
import { MailTable } from "./mail-table";
import { doneSentences, stepLinks, stepsFor } from "./steps";

export const metadata: Metadata = { title: "求職者" };

export default async function ApplicantPage({ params, searchParams }: PageProps<"/admin/applicants/[id]">) {
  const [view, crumbs, staff] = await applicantPage(params);
  const { subject, mails, provider } = view;
  const done = firstParam((await searchParams).done) ?? "";
  // The registration of this id has become an account, or there is a newer one: a subject has one page.
  if (subject.id !== (await params).id) redirect(`/admin/applicants/${subject.id}${done && `?done=${done}`}`);
  return (
    <StaffPage title={applicantName(subject)} crumbs={crumbs()}>
      <div className="max-w-[44rem] space-y-8">
        <DoneBanner done={done} sentences={doneSentences} />
        <ApplicantState view={view} />
      </div>
      <SectionTitle>お送りしたメール</SectionTitle>
      <MailTable mails={mails} />
      <SectionTitle>この方のためにできること</SectionTitle>
      <ul className="flex flex-wrap gap-3">
        {stepsFor(subject, staff).map((step) => (
          <li key={step}>
            <ButtonLink href={`/admin/applicants/${subject.id}/${step}`} look="secondary">
              {stepLinks[step]}
            </ButtonLink>
          </li>
        ))}
      </ul>
      <SectionTitle>お電話の方にお伝えすること</SectionTitle>
      <p>このアドレスからのメールを受け取れるように設定していただき、それからメールを送り直してください。</p>
      <p className="my-3 flex flex-wrap items-center gap-3">
        <code className="break-all rounded-8 bg-solid-gray-50 px-3 py-2 text-std-17B-170">
          {senderAddress()}
        </code>
        <CopyButton text={senderAddress()} label="アドレスをコピー" />
      </p>
      <div className="max-w-[44rem]">
        <MailHelp provider={provider} />
      </div>
    </StaffPage>
  );
}
