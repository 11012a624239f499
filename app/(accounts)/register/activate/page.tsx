import type { Metadata } from "next";
import { BadLinkPage } from "@/components/layout/bad-link";
import { Page } from "@/components/ui/page";
import { Steps } from "@/components/ui/steps";
import { openRegistration } from "@/lib/mailed-links/open";
import { firstParam } from "@/lib/text/first-param";
import { RegisterApplicantForm } from "./form";

export const metadata: Metadata = { title: "求職者登録認証", robots: { index: false } };

// Opening the link changes nothing, because mail scanners open links too: a person presses the button.
export default async function ActivatePage({ searchParams }: PageProps<"/register/activate">) {
  const token = firstParam((await searchParams).token) ?? "";
  const link = await openRegistration("applicant", token, new Date());
  if (link.state !== "open") {
    return (
      <BadLinkPage
        title="求職者登録認証"
        state={link.state}
        again={{ href: "/register", label: "求職者登録をやり直す" }}
        done="登録"
      />
    );
  }
  return (
    <Page title="求職者登録認証" step={<Steps at={4} of={4} label="登録する内容の入力" />}>
      <h2 className="text-std-20B-160">利用規約に同意してユーザ登録認証を行う</h2>
      <p className="mt-1 mb-8">
        <a href="/terms" target="_blank" className="link inline-flex min-h-11 items-center" rel="noopener">
          利用・運用規約を読む（新しいタブで開きます）
        </a>
      </p>
      <RegisterApplicantForm token={token} email={link.email} />
    </Page>
  );
}
