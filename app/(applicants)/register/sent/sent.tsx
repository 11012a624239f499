import Link from "next/link";
import type { ComponentProps } from "react";
import { MailHelp } from "@/components/layout/mail-help";
import { Banner } from "@/components/ui/banner";
import { CopyButton } from "@/components/ui/copy-button";
import { Page } from "@/components/ui/page";
import { SectionTitle } from "@/components/ui/section-title";
import { Steps } from "@/components/ui/steps";
import { mailProvider } from "@/lib/applicants/mail-help";
import { senderAddress } from "@/lib/mail/sender";
import { type Flow, whatWasAsked } from "../asked";
import { ResendForm } from "./form";

/** After 登録申請 of either kind; `title` is what the flow is called. */
export async function Sent({
  title,
  flow,
  action,
}: { title: string; flow: Flow } & Pick<ComponentProps<typeof ResendForm>, "action">) {
  const asked = await whatWasAsked();
  return (
    <Page title={title} step={<Steps at={3} of={4} label="メールの確認" />}>
      <Banner
        look="success"
        role="status"
        title={`${title}受付メールを、申請されたメールアドレス宛に送信しました。メールの内容に従って登録を完了してください。`}
      >
        {asked && (
          <p>
            送信先：<strong className="break-all">{asked.email}</strong>
          </p>
        )}
      </Banner>
      <p className="mt-6">
        登録したメールアドレスの受信トレイを確認してください。ふつうは1分ほどで届きます。メールのURLは、送信から24時間使えます。
      </p>
      <SectionTitle>メールが届かないとき</SectionTitle>
      <p>このアドレスからのメールを受け取れるように設定してから、もう一度送信してください。</p>
      <p className="my-3 flex flex-wrap items-center gap-3">
        <code className="break-all rounded-8 bg-solid-gray-50 px-3 py-2 text-std-17B-170">
          {senderAddress()}
        </code>
        <CopyButton text={senderAddress()} label="アドレスをコピー" />
      </p>
      <MailHelp provider={asked ? mailProvider(asked.email) : "other"} />
      {asked && (
        <div className="mt-8">
          <ResendForm action={action} sentAt={asked.at} />
        </div>
      )}
      <p className="mt-6">
        <Link href={`${flow}/apply`} className="link inline-flex min-h-11 items-center">
          別のメールアドレスで申請する
        </Link>
      </p>
    </Page>
  );
}
