import type { Metadata } from "next";
import { requireStaff } from "@/lib/auth/current";
import { UploadPage } from "../../imports/upload-page";

export const metadata: Metadata = { title: "事業者のCSVの取り込み" };

export default async function ImportEmployersPage() {
  await requireStaff("/admin/employers/import");
  return (
    <UploadPage kind="employers" noun="事業者" list="/admin/employers">
      <p>どの行も、新しい事業者の下書きになります。状態に「公開」と書いた行は、公開します。</p>
    </UploadPage>
  );
}
