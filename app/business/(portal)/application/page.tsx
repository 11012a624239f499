import type { Metadata } from "next";
import { redirect } from "next/navigation";
import { Banner } from "@/components/ui/banner";
import { Page } from "@/components/ui/page";
import { requireEmployerUser } from "@/lib/auth/current";
import { ownEmployerSubmission } from "@/lib/employers/submissions/find";
import { ResubmitForm } from "./form";

export const metadata: Metadata = { title: "申請を直す" };

export default async function EmployerSubmissionPage() {
  const user = await requireEmployerUser("/business/application");
  const submission = await ownEmployerSubmission(user);
  if (submission?.state !== "returned") redirect("/business");
  const { name, kana, corporateNumber, industry, address, phone, version, reason } = submission;
  return (
    <Page title="申請を直す" crumbs={[{ label: "メニュー", href: "/business" }, { label: "申請を直す" }]}>
      <div className="mb-8">
        <Banner look="warning" title="市からの確認">
          <p className="whitespace-pre-line">{reason}</p>
        </Banner>
      </div>
      <ResubmitForm
        values={{
          name,
          kana,
          corporateNumber: corporateNumber ?? "",
          industry,
          address,
          phone,
          contact: user.name,
          version: String(version),
        }}
      />
    </Page>
  );
}
