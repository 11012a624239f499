import type { Metadata } from "next";
import Link from "next/link";
import { MailHelp } from "@/components/layout/mail-help";
import { CopyButton } from "@/components/ui/copy-button";
import { Page } from "@/components/ui/page";
import { SectionTitle } from "@/components/ui/section-title";
import { Steps } from "@/components/ui/steps";
import { mailProvider } from "@/lib/applicants/mail-help";
import { outcomeOfAnswer } from "@/lib/mail/recent";
import { senderAddress } from "@/lib/mail/sender";
import { whatWasAsked } from "../../asked";
import { NothingAsked, SentMail } from "../../sent-mail";
import { ResendForm } from "./form";

export const metadata: Metadata = { title: "求職者登録申請 受付", robots: { index: false } };

const another = { href: "/register/apply", label: "別のメールアドレスで申請する" };

export default async function SentPage() {
  const now = new Date();
  const asked = await whatWasAsked("/register", now);
  const outcome = asked && (await outcomeOfAnswer("registration", asked.email, new Date(asked.at)));
  return (
    <Page title="求職者登録申請" step={asked && <Steps at={3} of={4} label="メールの確認" />}>
      {asked ? (
        <SentMail
          outcome={outcome}
          sentence="求職者登録申請受付メールを、申請されたメールアドレス宛に送信しました。メールの内容に従って登録を完了してください。"
          email={asked.email}
          here="/register/sent"
          again={another}
          now={now}
        />
      ) : (
        <NothingAsked again={{ href: "/register/apply", label: "求職者登録申請へ" }} />
      )}
      {outcome !== "unreachable" && <WhenNothingComes asked={asked} />}
    </Page>
  );
}

function WhenNothingComes({ asked }: { asked: { email: string; at: number } | undefined }) {
  return (
    <>
      {asked && (
        <p className="mt-6">
          登録したメールアドレスの受信トレイを確認してください。ふつうは1分ほどで届きます。メールのURLは、送信から24時間使えます。
        </p>
      )}
      <SectionTitle>メールが届かないとき</SectionTitle>
      <p>
        このアドレスからのメールを受け取れるように設定してから、もう一度{asked ? "送信" : "申請"}
        してください。
      </p>
      <p className="my-3 flex flex-wrap items-center gap-3">
        <code className="break-all rounded-8 bg-solid-gray-50 px-3 py-2 text-std-17B-170">
          {senderAddress()}
        </code>
        <CopyButton text={senderAddress()} label="アドレスをコピー" />
      </p>
      <MailHelp provider={asked ? mailProvider(asked.email) : "other"} />
      {asked && (
        <>
          <div className="mt-8">
            <ResendForm sentAt={asked.at} />
          </div>
          <p className="mt-6">
            <Link href={another.href} className="link inline-flex min-h-11 items-center">
              {another.label}
            </Link>
          </p>
        </>
      )}
    </>
  );
}
