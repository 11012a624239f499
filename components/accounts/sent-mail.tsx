import type { ReactNode } from "react";
import { Banner } from "@/components/ui/banner";
import { ButtonLink } from "@/components/ui/button-link";
import { japanTime } from "@/lib/time/format";

type Props = {
  /** What the receiving server has reported so far. */
  arrival: "delivered" | "delayed" | "unreachable" | undefined;
  /** That the mail was sent, in the words of the manual. */
  sentence: string;
  email: string;
  /** The path of this page, to load it again. */
  here: string;
  /** The page that starts a mail to another address. */
  again: { href: string; label: string };
  now: Date;
};

/** What is known of the mail that this browser started. It does not depend on whether the address is registered. */
export function SentMail({ arrival, sentence, email, here, again, now }: Props) {
  const to = (
    <p>
      送信先：<strong className="break-all">{email}</strong>
    </p>
  );
  if (arrival === "unreachable") {
    return (
      <Banner look="error" role="status" title="宛先不明のため、メールをお届けできませんでした。">
        {to}
        <p>メールアドレスに間違いがないか確かめて、もう一度申請してください。</p>
        <p>
          <ButtonLink href={again.href}>{again.label}</ButtonLink>
        </p>
      </Banner>
    );
  }
  return (
    <>
      {arrival === "delayed" ? (
        <Banner look="warning" role="status" title="メールの到着が遅れています。">
          {to}
          <p>
            ご利用のメールサービスが、まだ受け取っていません。自動で送り直していますので、しばらくお待ちください。受信箱がいっぱいのときは、不要なメールを消してください。
          </p>
        </Banner>
      ) : (
        <Banner look="success" role="status" title={sentence}>
          {to}
          {arrival === "delivered" && (
            <p>
              メールは、ご利用のメールサービスに届きました。受信トレイにないときは、迷惑メールフォルダも確かめてください。
            </p>
          )}
        </Banner>
      )}
      <CheckAgain here={here} now={now}>
        {arrival ? "の状況です。" : "、宛先不明や遅延の知らせはありません。"}
      </CheckAgain>
    </>
  );
}

function CheckAgain({ here, now, children }: { here: string; now: Date; children: ReactNode }) {
  return (
    <p className="mt-4">
      {japanTime(now)}現在{children} {/* Not next/link, whose router may not fetch the current page again. */}
      <a href={here} className="link inline-flex min-h-11 items-center">
        届いているか確認する
      </a>
    </p>
  );
}

/** For a browser without the cookie of a started mail. */
export function NoSentMail({ again }: Pick<Props, "again">) {
  return (
    <Banner look="info" title="このブラウザーからの申請が見つかりません。">
      <p>
        申請から30分たったか、別の端末で申請されたか、Cookieを使わない設定になっています。申請がお済みの方は、届いたメールの内容に従って手続きしてください。
      </p>
      <p>
        <ButtonLink href={again.href}>{again.label}</ButtonLink>
      </p>
    </Banner>
  );
}
