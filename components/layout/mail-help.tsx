import { Disclosure } from "@/components/ui/disclosure";
import type { MailProvider } from "@/lib/applicants/mail-help";

const guides: { provider: MailProvider; title: string; steps: string[] }[] = [
  {
    provider: "docomo",
    title: "ドコモメール（docomo.ne.jp）",
    steps: [
      "「dメニュー」の「My docomo」から「メール設定」を開きます。",
      "「受信リスト設定」で「設定を利用する」を選びます。",
      "「受信するメールアドレス」に上のアドレスを登録し、「確認する」「設定を確定する」を押します。",
      "かんたん設定の「強」や「URL付きメールを拒否」をお使いの場合は、いったん解除してください。",
    ],
  },
  {
    provider: "au",
    title: "au・UQモバイル（au.com、ezweb.ne.jp、uqmobile.jp）",
    steps: [
      "メールアプリの「設定」から「迷惑メールフィルター設定」を開きます。",
      "「受信リストに登録／アドレス帳受信設定をする」を選びます。",
      "上のアドレスを登録し、「変更する」を押します。",
      "「URLリンク付きメール」を拒否している場合は、いったん解除してください。",
    ],
  },
  {
    provider: "softbank",
    title: "ソフトバンク・ワイモバイル（softbank.ne.jp、i.softbank.jp、ymobile.ne.jp）",
    steps: [
      "「My SoftBank」または「My Y!mobile」の「メール設定」を開きます。",
      "「迷惑メール対策」の「許可するメール」で、上のアドレスを登録します。",
      "「URLを含むメールを拒否」を設定している場合は、いったん解除してください。",
    ],
  },
  {
    provider: "gmail",
    title: "Gmail（gmail.com）",
    steps: [
      "左上のメニューから「迷惑メール」フォルダを開き、【いわき市就職応援サイト】のメールを探します。",
      "見つかったら、メールを開いて「迷惑メールではない」を押します。",
      "「プロモーション」「すべてのメール」も確かめてください。",
    ],
  },
  {
    provider: "other",
    title: "そのほかのメール",
    steps: [
      "迷惑メールフォルダとゴミ箱を確かめてください。",
      "受信制限をしている場合は、上のアドレスを許可してください。",
      "受信箱がいっぱいのときは、不要なメールを消してください。",
      "学校や勤め先のアドレスでは、外からのメールが止められることがあります。",
    ],
  },
];

/** Guides for mail services. That of the visitor's own service comes first and is open. */
export function MailHelp({ provider }: { provider: MailProvider }) {
  const own = guides.filter((guide) => guide.provider === provider);
  const others = guides.filter((guide) => guide.provider !== provider);
  return (
    <div className="mt-4">
      {[...own, ...others].map((guide) => (
        <Disclosure key={guide.provider} title={guide.title} open={guide.provider === provider}>
          <ol className="list-decimal ps-5">
            {guide.steps.map((step) => (
              <li key={step}>{step}</li>
            ))}
          </ol>
        </Disclosure>
      ))}
    </div>
  );
}
