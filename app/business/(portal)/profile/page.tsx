import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { Banner } from "@/components/ui/banner";
import { ButtonLinks } from "@/components/ui/button-links";
import { Facts } from "@/components/ui/facts";
import { Page } from "@/components/ui/page";
import { SectionTitle } from "@/components/ui/section-title";
import { requireApprovedEmployerUser } from "@/lib/auth/current";
import { employerLabels, employerReading, employerText } from "@/lib/employers/listing/fields";
import { findEmployerForStaff } from "@/lib/employers/listing/for-staff";
import { profileFields } from "@/lib/employers/listing/save-profile";
import { findPhotos } from "@/lib/employers/photos/find";
import { employerPhotoStateLabels } from "@/lib/employers/photos/labels";
import { ProfileForm } from "./form";

export const metadata: Metadata = { title: "事業者情報" };

const fixed = ["name", "kana", "corporateNumber", "industry"] as const;

export default async function ProfilePage({ searchParams }: PageProps<"/business/profile">) {
  const { employerId } = await requireApprovedEmployerUser("/business/profile");
  const employer = (await findEmployerForStaff(employerId)) ?? notFound();
  const { proposed, state } = await findPhotos(employerId);
  const isShown = employer.state === "published";
  return (
    <Page title="事業者情報" crumbs={[{ label: "メニュー", href: "/business" }, { label: "事業者情報" }]}>
      {(await searchParams).done === "changed" && (
        <div className="mb-6">
          <Banner look="success" role="status" title="事業者情報を変更しました。" />
        </div>
      )}
      {!isShown && (
        <div className="mb-6">
          <Banner look="info" title="紹介ページは、いま公開されていません。" />
        </div>
      )}
      <div className="mb-6">
        <ButtonLinks
          links={[
            ...(isShown ? [{ href: `/employers/${employerId}`, label: "紹介ページを見る" }] : []),
            { href: "/business/photos", label: "写真" },
          ]}
        />
        {proposed && (
          <p className="mt-2">
            写真の変更：<b>{employerPhotoStateLabels[state]}</b>
          </p>
        )}
      </div>
      <Facts
        facts={fixed.map((field) => ({
          name: employerLabels[field],
          value: employerReading(field, employer) || "（なし）",
        }))}
      />
      <p className="mt-3">この欄を変えるときは、ページの下のお問い合わせ先へご連絡ください。</p>
      <SectionTitle>変更できる内容</SectionTitle>
      <ProfileForm
        values={{
          version: String(employer.version),
          ...Object.fromEntries(profileFields.map((field) => [field, employerText(field, employer)])),
        }}
      />
    </Page>
  );
}
