import type { Metadata } from "next";
import { redirect } from "next/navigation";
import { Page } from "@/components/ui/page";
import { currentStaffAdmission } from "@/lib/auth/current";
import { safeNext } from "@/lib/auth/safe-next";
import { firstParam } from "@/lib/text/first-param";
import { StaffLoginForm } from "./form";

export const metadata: Metadata = { title: "ログイン" };

export default async function StaffLoginPage({ searchParams }: PageProps<"/admin/login">) {
  const next = firstParam((await searchParams).next);
  const admission = await currentStaffAdmission();
  if (admission?.outcome === "signed-in") redirect(safeNext(next, "/admin"));
  return (
    <Page title="管理画面へのログイン">
      <p className="mb-8">市の職員の方だけがご利用いただけます。</p>
      <StaffLoginForm next={next} />
    </Page>
  );
}
