import type { Metadata } from "next";
import Link from "next/link";
import { redirect } from "next/navigation";
import { Banner } from "@/components/ui/banner";
import { Facts } from "@/components/ui/facts";
import { Page } from "@/components/ui/page";
import { SectionTitle } from "@/components/ui/section-title";
import { findProfile } from "@/lib/applicants/find";
import { attributeLabels } from "@/lib/applicants/labels";
import { requireApplicant } from "@/lib/auth/current";
import { japanDate } from "@/lib/time/japan-day";
import { AttributeForm } from "./form";

export const metadata: Metadata = { title: "登録情報" };

export default async function ProfilePage({ searchParams }: PageProps<"/mypage/profile">) {
  const profile = await findProfile(await requireApplicant("/mypage/profile"));
  // The account has just been deleted on another device.
  if (!profile) redirect("/login/again");
  const query = await searchParams;
  return (
    <Page title="登録情報" crumbs={[{ label: "メニュー", href: "/mypage" }, { label: "登録情報" }]}>
      {query.done && <Banner look="success" role="status" title="登録情報を更新しました。" />}
      <SectionTitle>現在の情報</SectionTitle>
      <Facts
        facts={[
          { name: "識別名", value: profile.handle },
          { name: "属性", value: attributeLabels[profile.attribute] },
          { name: "登録日", value: japanDate(profile.createdAt) },
          { name: "最終更新日", value: japanDate(profile.updatedAt) },
        ]}
      />
      <SectionTitle>登録情報変更</SectionTitle>
      <AttributeForm attribute={profile.attribute} />
      <p className="mt-8">
        <Link href="/mypage/profile/file" prefetch={false} className="link inline-flex min-h-11 items-center">
          登録情報をファイルで受け取る
        </Link>
      </p>
    </Page>
  );
}
