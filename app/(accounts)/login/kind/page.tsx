import type { Metadata } from "next";
import { redirect } from "next/navigation";
import { Page } from "@/components/ui/page";
import { readLoginChoice } from "@/lib/auth/cookies";
import { firstParam } from "@/lib/text/first-param";
import { ChooseKindForm } from "./form";

export const metadata: Metadata = { title: "アカウントの種類の選択", robots: { index: false } };

/** After a password that fits an account of each kind: only their owner learns that there are two. */
export default async function ChooseKindPage({ searchParams }: PageProps<"/login/kind">) {
  if (!(await readLoginChoice())) redirect("/login");
  const next = firstParam((await searchParams).next);
  return (
    <Page
      title="アカウントの種類の選択"
      crumbs={[
        { label: "トップ", href: "/" },
        { label: "ログイン", href: "/login" },
        { label: "アカウントの種類の選択" },
      ]}
    >
      <p className="mb-8">
        求職者と事業者の両方のアカウントがあります。ログインするアカウントの種類を選んでください。
      </p>
      <ChooseKindForm next={next} />
    </Page>
  );
}
