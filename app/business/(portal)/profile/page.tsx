import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { YouthGroups } from "@/components/employers/youth-facts";
import { YouthIntroduction, YouthState } from "@/components/employers/youth-state";
import { Banner } from "@/components/ui/banner";
import { ButtonLink } from "@/components/ui/button-link";
import { ButtonLinks } from "@/components/ui/button-links";
import { DoneBanner } from "@/components/ui/done-banner";
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

const done: Record<string, string> = {
  changed: "事業者情報を変更しました。",
  youth: "青少年雇用情報を保存しました。",
};

const fixed = ["name", "kana", "corporateNumber", "industry"] as const;

export default async function ProfilePage({ searchParams }: PageProps<"/business/profile">) {
  const { employerId } = await requireApprovedEmployerUser("/business/profile");
  const employer = (await findEmployerForStaff(employerId)) ?? notFound();
  const { proposed, state } = await findPhotos(employerId);
  const isShown = employer.state === "published";
  return (
    <Page title="事業者情報" crumbs={[{ label: "メニュー", href: "/business" }, { label: "事業者情報" }]}>
      <div className="mb-6 empty:hidden">
        <DoneBanner done={(await searchParams).done} sentences={done} />
      </div>
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
      <SectionTitle id="youth">青少年雇用情報</SectionTitle>
      <div className="space-y-4">
        <YouthIntroduction />
        <YouthState youth={employer} />
        <YouthGroups youth={employer} />
        <p>
          <ButtonLink href="/business/profile/youth" look="secondary">
            青少年雇用情報を入力する
          </ButtonLink>
        </p>
      </div>
    </Page>
  );
}
