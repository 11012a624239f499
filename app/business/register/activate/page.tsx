import type { Metadata } from "next";
import { BadLinkPage } from "@/components/layout/bad-link";
import { Page } from "@/components/ui/page";
import { Steps } from "@/components/ui/steps";
import { openRegistration } from "@/lib/mailed-links/open";
import { firstParam } from "@/lib/text/first-param";
import { JoinEmployerForm, RegisterEmployerForm } from "./form";

export const metadata: Metadata = { title: "事業者登録認証", robots: { index: false } };

// Opening the link changes nothing, because mail scanners open links too. Only the button does.
export default async function ActivateEmployerUserPage({
  searchParams,
}: PageProps<"/business/register/activate">) {
  const token = firstParam((await searchParams).token) ?? "";
  const link = await openRegistration("employer", token, new Date());
  if (link.state !== "open") {
    return (
      <BadLinkPage
        title="事業者登録認証"
        state={link.state}
        again={{ href: "/business/register", label: "事業者登録をやり直す" }}
        done="登録"
      />
    );
  }
  const form = { token, email: link.email };
  return (
    <Page
      title="事業者登録認証"
      step={link.invitedTo ? undefined : <Steps at={4} of={4} label="事業者の情報の入力" />}
    >
      {link.invitedTo && <p>ご招待を受けた事業者の担当者として登録します。</p>}
      <h2 className={`text-std-20B-160 ${link.invitedTo ? "mt-6" : ""}`}>利用規約に同意して登録する</h2>
      <p className="mt-1 mb-8">
        <a
          href="/business/register"
          target="_blank"
          className="link inline-flex min-h-11 items-center"
          rel="noopener"
        >
          事業者利用規約を読む（新しいタブで開きます）
        </a>
      </p>
      {link.invitedTo ? <JoinEmployerForm {...form} /> : <RegisterEmployerForm {...form} />}
    </Page>
  );
}
