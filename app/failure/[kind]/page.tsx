import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { ButtonLink } from "@/components/ui/button-link";
import { Page } from "@/components/ui/page";
import { Phrases } from "@/components/ui/phrases";
import { mostFileText } from "@/lib/files/upload-limit";
import { site } from "@/lib/site";

/** What server/error-page.ts sends when Next cannot or must not answer: made by the build, shown without any script. */
const notices: Record<string, { title: string[]; what: string; next: string[] }> = {
  unavailable: {
    title: ["ただいま", "ご利用いただけません"],
    what: "サイトの一部が止まっています。いま入力された内容は、保存されていないことがあります。",
    next: [
      "数分たってから、ブラウザの「戻る」でもとのページへ戻り、もう一度お試しください。",
      "「送信しました」「登録成功しました」などの表示を見た手続きは、済んでいます。",
    ],
  },
  missing: {
    title: ["ページが", "見つかりません"],
    what: "お探しのページは、移動したか、掲載が終わったか、URLが途中で切れています。",
    next: ["URLを確かめるか、メニューやトップページからお探しください。"],
  },
  error: {
    title: ["処理中に", "問題が起きました"],
    what: "申し訳ありません。この手続きは終わっていません。",
    next: ["ブラウザの「戻る」でもとのページへ戻り、もう一度お試しください。"],
  },
  renewed: {
    title: ["サイトが", "新しくなりました"],
    what: "入力している間に、サイトが新しくなりました。この手続きは終わっていません。",
    next: [
      "ブラウザの「戻る」でもとのページへ戻り、入力した内容を写し取ってください。",
      "ページを読み込みなおして、もう一度お試しください。",
    ],
  },
  foreign: {
    title: ["この操作は", "受け付けられません"],
    what: "ほかのサイトから送られた操作のようです。あなたの情報を守るため、何も変更していません。",
    next: ["このサイトのページを開きなおして、もう一度お試しください。"],
  },
  "other-host": {
    title: ["このURLでは", "受け付けられません"],
    // The server puts APP_URL here.
    what: "このサイトの正しいURLは https://site.invalid です。何も変更していません。",
    next: ["正しいURLを開いて、もう一度お試しください。"],
  },
  malformed: {
    title: ["送られた内容を", "読み取れません"],
    what: "送られた内容が途中で切れているか、形が正しくありません。何も変更していません。",
    next: ["ブラウザの「戻る」でもとのページへ戻り、もう一度お試しください。"],
  },
  "too-big": {
    title: ["送られた内容が", "大きすぎます"],
    what: "受け付けられる大きさを超えています。何も変更していません。",
    next: [
      "ブラウザの「戻る」でもとのページへ戻り、内容を短くしてお試しください。",
      `ファイルは、1つ${mostFileText}まで送れます。`,
    ],
  },
};

type Props = { params: Promise<{ kind: string }> };

export const dynamicParams = false;

export function generateStaticParams() {
  return Object.keys(notices).map((kind) => ({ kind }));
}

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  return { title: notices[(await params).kind]?.title.join(""), robots: { index: false } };
}

export default async function FailurePage({ params }: Props) {
  const notice = notices[(await params).kind];
  if (!notice) notFound();
  return (
    <Page title={<Phrases of={notice.title} />}>
      <p>{notice.what}</p>
      <ul className="my-6 list-disc space-y-2 ps-6">
        {notice.next.map((step) => (
          <li key={step}>{step}</li>
        ))}
        <li>
          続くときは、受付番号を添えて{site.department}（{site.phone}）へお知らせください。
        </li>
      </ul>
      {/* The server puts the request's own number here. */}
      <p className="mb-8">受付番号：0000-0000</p>
      <ButtonLink href="/" look="secondary">
        トップページへ
      </ButtonLink>
    </Page>
  );
}
