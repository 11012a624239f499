import Link from "next/link";
import type { ComponentProps } from "react";
import { MailHelp } from "@/components/layout/mail-help";
import { CopyButton } from "@/components/ui/copy-button";
import { Page } from "@/components/ui/page";
import { SectionTitle } from "@/components/ui/section-title";
import { Steps } from "@/components/ui/steps";
import { mailProvider } from "@/lib/applicants/mail-help";
import { outcomeOfAnswer } from "@/lib/mail/recent";
import { senderAddress } from "@/lib/mail/sender";
import { type Door, whatWasAsked } from "../../asked";
import { NothingAsked, SentMail } from "../../sent-mail";
import { ResendForm } from "./form";

type Props = {
  /** What the flow is called. */
  title: string;
  flow: Door;
  form: Parameters<typeof outcomeOfAnswer>[0];
} & Pick<ComponentProps<typeof ResendForm>, "action">;

/** After 登録申請 of either kind. */
export async function Sent({ title, flow, form, action }: Props) {
  const now = new Date();
  const asked = await whatWasAsked(flow, now);
  const outcome = asked && (await outcomeOfAnswer(form, asked.email, new Date(asked.at)));
  const another = { href: `${flow}/apply`, label: "別のメールアドレスで申請する" };
  return (
    <Page title={title} step={asked && <Steps at={3} of={4} label="メールの確認" />}>
      {asked ? (
        <SentMail
          outcome={outcome}
          sentence={`${title}受付メールを、申請されたメールアドレス宛に送信しました。メールの内容に従って登録を完了してください。`}
          email={asked.email}
          here={`${flow}/sent`}
          again={another}
          now={now}
        />
      ) : (
        <NothingAsked again={{ href: another.href, label: `${title}へ` }} />
      )}
      {outcome !== "unreachable" && <WhenNothingComes asked={asked} another={another} action={action} />}
    </Page>
  );
}

type Hint = {
  asked: { email: string; at: number } | undefined;
  another: { href: string; label: string };
} & Pick<Props, "action">;

function WhenNothingComes({ asked, another, action }: Hint) {
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
            <ResendForm action={action} sentAt={asked.at} />
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
