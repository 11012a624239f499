import type { Metadata } from "next";
import Link from "next/link";
import { Banner } from "@/components/ui/banner";
import { Facts } from "@/components/ui/facts";
import { Page } from "@/components/ui/page";
import { SectionTitle } from "@/components/ui/section-title";
import { requireEmployerUser } from "@/lib/auth/current";
import { ContactForm } from "./form";

export const metadata: Metadata = { title: "アカウント設定" };

const links = [
  { href: "/business/settings/password", label: "パスワードを変更する" },
  { href: "/business/settings/delete", label: "アカウントを削除する" },
];

export default async function EmployerSettingsPage({ searchParams }: PageProps<"/business/settings">) {
  const user = await requireEmployerUser("/business/settings");
  return (
    <Page
      title="アカウント設定"
      crumbs={[{ label: "メニュー", href: "/business" }, { label: "アカウント設定" }]}
    >
      {(await searchParams).done === "contact" && (
        <div className="mb-6">
          <Banner look="success" role="status" title="担当者のお名前を変更しました。" />
        </div>
      )}
      <Facts facts={[{ name: "ログインID", value: user.email }]} />
      <div className="mt-8">
        <ContactForm contact={user.name} />
      </div>
      <SectionTitle>アカウント</SectionTitle>
      <ul>
        {links.map(({ href, label }) => (
          <li key={href}>
            <Link href={href} prefetch={false} className="link inline-flex min-h-11 items-center">
              {label}
            </Link>
          </li>
        ))}
      </ul>
    </Page>
  );
}
