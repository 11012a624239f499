import type { Metadata } from "next";
import { Page } from "@/components/ui/page";
import { site } from "@/lib/site";
import { Results } from "./results";

export const metadata: Metadata = {
  title: "アクセシビリティ",
  description: "どなたにもお使いいただくために行っていることと、お困りのときの連絡先です。",
};

export default function AccessibilityPage() {
  return (
    <Page title="アクセシビリティ" crumbs={[{ label: "トップ", href: "/" }, { label: "アクセシビリティ" }]}>
      <div className="prose">
        <p>
          {site.name}
          は、年齢や障害の有無、使う機器にかかわらず、どなたにもお使いいただけることを目指しています。目標とする基準は、JIS
          X 8341-3:2016 の適合レベルAA、および WCAG 2.2 のレベルAAです。
        </p>
        <h2>行っていること</h2>
        <ul>
          <li>すべての操作を、キーボードだけで行えます。</li>
          <li>画面を読み上げるソフトのために、見出し、入力欄の名前、誤りの説明を正しく結び付けています。</li>
          <li>文字を200％に拡大しても、横に動かさずに読めます。</li>
          <li>文字と背景の明るさの差を、基準より大きくとっています。</li>
          <li>JavaScriptを使わない設定でも、登録からアカウントの削除まで行えます。</li>
          <li>押すところは、指で押しやすい大きさにしています。</li>
        </ul>
        <p>
          <a href="#results" className="inline-flex min-h-11 items-center">
            試験の結果
          </a>
          は、このページの終わりにあります。
        </p>
        <h2>お使いいただける機器</h2>
        <p>
          iOS 16.4以降のSafari、Chrome
          111以降、Firefox、Edgeの新しい版でご覧ください。それより古いものでも、文字と入力欄はお使いいただけます。
        </p>
        <h2>お困りのとき</h2>
        <p>
          読めない、操作できないところがありましたら、お知らせください。ほかの方法でのご案内もいたします。
          <br />
          {site.operator}　{site.department}
          <br />
          電話：{site.phone}
        </p>
      </div>
      <Results />
    </Page>
  );
}
