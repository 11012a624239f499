import type { Metadata } from "next";
import { requireStaff } from "@/lib/auth/current";
import { UploadPage } from "../../imports/upload-page";

export const metadata: Metadata = { title: "求人のCSVの取り込み" };

export default async function ImportJobsPage() {
  const staff = await requireStaff("/admin/jobs/import");
  return (
    <UploadPage staff={staff} kind="jobs" now={new Date()}>
      <p>事業者は、登録済みの名称か番号を書いてください。</p>
      <p>
        新しい求人は、下書きになります。状態に「公開」と書いた行は、公開します。公開に要る項目が足りない行は、誤りになります。
      </p>
    </UploadPage>
  );
}
