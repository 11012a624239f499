import type { Metadata } from "next";
import { Page } from "@/components/ui/page";
import { firstParam } from "@/lib/text/first-param";
import { StaffLoginForm } from "./form";

export const metadata: Metadata = { title: "ログイン" };

export default async function StaffLoginPage({ searchParams }: PageProps<"/admin/login">) {
  const next = firstParam((await searchParams).next);
  return (
    <Page title="管理画面へのログイン">
      <p className="mb-8">市の職員の方だけがご利用いただけます。</p>
      <StaffLoginForm next={next} />
    </Page>
  );
}
