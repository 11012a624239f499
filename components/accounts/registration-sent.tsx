import type { ComponentProps } from "react";
import { MailHelp } from "@/components/layout/mail-help";
import { CopyButton } from "@/components/ui/copy-button";
import { Page } from "@/components/ui/page";
import { SectionTitle } from "@/components/ui/section-title";
import { Steps } from "@/components/ui/steps";
import { kindLabels } from "@/lib/accounts/labels";
import type { RegisteringKind } from "@/lib/accounts/schema";
import { mailProvider } from "@/lib/applicants/mail-help";
import { registeringKinds } from "@/lib/mailed-links/registering-kinds";
import { resendWait } from "@/lib/mailed-links/resend-wait";
import { ResendForm } from "./resend-form";
import { NoSentMail, SentMail } from "./sent-mail";

type Props = {
  kind: RegisteringKind;
  /** The mail that this browser started; `at` in ms since 1970. */
  sent: { email: string; at: number; arrival: ComponentProps<typeof SentMail>["arrival"] } | undefined;
  /** The address that mails come from. */
  sender: string;
  now: Date;
} & Pick<ComponentProps<typeof ResendForm>, "action">;

/** After 登録申請 of either kind. */
export function RegistrationSent({ kind, sent, sender, action, now }: Props) {
  const { registerPage } = registeringKinds[kind];
  const title = `${kindLabels[kind]}登録申請`;
  const another = { href: `${registerPage}/apply`, label: "別のメールアドレスで申請する" };
  return (
    <Page title={title} step={sent && <Steps at={3} of={4} label="メールの確認" />}>
      {sent ? (
        <SentMail
          arrival={sent.arrival}
          sentence={`${title}受付メールを、申請されたメールアドレス宛に送信しました。メールの内容に従って登録を完了してください。`}
          email={sent.email}
          here={`${registerPage}/sent`}
          again={another}
          now={now}
        />
      ) : (
        <NoSentMail again={{ href: another.href, label: `${title}へ` }} />
      )}
      {sent?.arrival !== "unreachable" && (
        <WhenNothingComes sent={sent} sender={sender} another={another} action={action} now={now} />
      )}
    </Page>
  );
}

type Hint = Pick<Props, "sent" | "sender" | "action" | "now"> & { another: { href: string; label: string } };

function WhenNothingComes({ sent, sender, another, action, now }: Hint) {
  return (
    <>
      {sent && (
        <p className="mt-6">
          登録したメールアドレスの受信トレイを確認してください。ふつうは1分ほどで届きます。メールのURLは、送信から24時間使えます。
        </p>
      )}
      <SectionTitle>メールが届かないとき</SectionTitle>
      <p>
        このアドレスからのメールを受け取れるように設定してから、もう一度{sent ? "送信" : "申請"}
        してください。
      </p>
      <p className="my-3 flex flex-wrap items-center gap-3">
        <code className="break-all rounded-8 bg-solid-gray-50 px-3 py-2 text-std-17B-170">{sender}</code>
        <CopyButton text={sender} label="アドレスをコピー" />
      </p>
      <MailHelp provider={sent ? mailProvider(sent.email) : "other"} />
      {sent && (
        <>
          <div className="mt-8">
            <ResendForm action={action} wait={Math.max(0, sent.at + resendWait - now.getTime())} />
          </div>
          <p className="mt-6">
            <a href={another.href} className="link inline-flex min-h-11 items-center">
              {another.label}
            </a>
          </p>
        </>
      )}
    </>
  );
}
