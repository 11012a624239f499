import type { Metadata } from "next";
import { DeskPage } from "@/components/ui/desk-page";
import { requireStaff } from "@/lib/auth/current";

export const metadata: Metadata = { title: "ダッシュボード" };

export default async function DashboardPage() {
  await requireStaff("/admin");
  return <DeskPage title="ダッシュボード">{null}</DeskPage>;
}
