import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { YouthIntroduction, YouthState } from "@/components/employers/youth-state";
import { Page } from "@/components/ui/page";
import { requireApprovedEmployerUser } from "@/lib/auth/current";
import { employerText } from "@/lib/employers/listing/fields";
import { findEmployerForStaff } from "@/lib/employers/listing/for-staff";
import { youthFields } from "@/lib/employers/youth/fields";
import { OwnYouthForm } from "./form";

export const metadata: Metadata = { title: "青少年雇用情報" };

export default async function OwnYouthPage() {
  const { employerId } = await requireApprovedEmployerUser("/business/profile/youth");
  const employer = (await findEmployerForStaff(employerId)) ?? notFound();
  return (
    <Page
      title="青少年雇用情報"
      crumbs={[
        { label: "メニュー", href: "/business" },
        { label: "事業者情報", href: "/business/profile" },
        { label: "青少年雇用情報" },
      ]}
    >
      <div className="space-y-6">
        <YouthIntroduction />
        <YouthState youth={employer} />
        <OwnYouthForm
          values={{
            version: String(employer.version),
            ...Object.fromEntries(youthFields.map((field) => [field, employerText(field, employer)])),
          }}
        />
      </div>
    </Page>
  );
}
