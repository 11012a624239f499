import { Banner } from "@/components/ui/banner";
import type { mailStatus } from "@/lib/mail/status";

type Status = Awaited<ReturnType<typeof mailStatus>>;

/** Warns when mails are late or the outbox is paused, with what to do; nothing otherwise. */
export function MailBanner({ status }: { status: Status }) {
  if (status === "ok") return null;
  if (status === "late") {
    return (
      <Banner look="warning" title="メールの送信が遅れています。">
        <p>
          5分以上待っているメールがあります。自動で送り直しているので、届かないという方には、しばらくお待ちいただいてください。
        </p>
        <p>10分たっても変わらないときは、システムの担当者に知らせてください。</p>
      </Banner>
    );
  }
  return (
    <Banner look="error" title="メールの送信が止まっています。">
      <p>
        配信サービスが、送信数の上限・APIキー・送信元アドレスのどれかを理由に受け付けていません。すぐに、システムの担当者に知らせてください（ログの
        mail.queue-paused に理由があります）。
      </p>
      <p>送信待ちのメールは消えていません。原因がなくなると、自動で送られます。</p>
    </Banner>
  );
}
