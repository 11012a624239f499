import type { Metadata } from "next";
import { Contact } from "@/components/layout/contact";
import { Page } from "@/components/ui/page";
import { ReissueForm } from "./form";

export const metadata: Metadata = {
  title: "パスワード再発行",
  description: "パスワードを忘れた場合に、新しいパスワードをご登録のメールアドレスへお送りします。",
};

export default function ReissuePage() {
  return (
    <Page
      title="パスワード再発行"
      crumbs={[
        { label: "トップ", href: "/" },
        { label: "ログイン", href: "/login" },
        { label: "パスワード再発行" },
      ]}
    >
      <div className="mb-8 space-y-2">
        <p>
          下のフォームにご登録いただいているメールアドレスを入力し、［申請］ボタンをクリックしてください。
        </p>
        <p>そのメールアドレスにログインIDと新パスワードを送信します。</p>
        <p>メールアドレスをご登録されていない場合は、下記 いわき就職応援サイト管理者にお問合せください。</p>
      </div>
      <ReissueForm />
      <section aria-labelledby="administrator" className="mt-10 rounded-8 bg-solid-gray-50 p-5">
        <h2 id="administrator" className="text-std-18B-160">
          いわき就職応援サイト管理者
        </h2>
        <Contact />
      </section>
    </Page>
  );
}
