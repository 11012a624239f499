import type { Metadata } from "next";
import { requireStaff } from "@/lib/auth/current";
import { UploadPage } from "../../imports/upload-page";

export const metadata: Metadata = { title: "事業者のCSVの取り込み" };

export default async function ImportEmployersPage() {
  const staff = await requireStaff("/admin/employers/import");
  return (
    <UploadPage staff={staff} kind="employers" now={new Date()}>
      <p>新しい事業者は、下書きになります。状態に「公開」と書いた行は、公開します。</p>
    </UploadPage>
  );
}
