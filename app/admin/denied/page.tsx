import type { Metadata } from "next";
import { DeskPage } from "@/components/ui/desk-page";
import { requireStaff } from "@/lib/auth/current";

export const metadata: Metadata = { title: "権限がありません" };

export default async function DeniedPage() {
  await requireStaff("/admin");
  return (
    <DeskPage title="このページは管理者だけが開けます">
      <p>必要なときは、管理者の職員に依頼してください。</p>
    </DeskPage>
  );
}
