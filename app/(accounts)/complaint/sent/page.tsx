import type { Metadata } from "next";
import { Contact } from "@/components/layout/contact";
import { ButtonLink } from "@/components/ui/button-link";
import { Page } from "@/components/ui/page";

const title = "ご連絡を受け付けました";

export const metadata: Metadata = { title, robots: { index: false } };

export default function ComplaintSentPage() {
  return (
    <Page title={title}>
      <div className="space-y-2">
        <p>ご連絡いただき、ありがとうございました。</p>
        <p>
          このあと、市の職員が内容を読み、事業者に確かめます。掲載内容が事実と違うときは、直すか、掲載を終えます。
        </p>
        <p>お返事はいたしません。お返事が必要な方は、市にお電話ください。</p>
      </div>
      <Contact />
      <div className="mt-6">
        <ButtonLink href="/jobs">求人情報を見る</ButtonLink>
      </div>
    </Page>
  );
}
