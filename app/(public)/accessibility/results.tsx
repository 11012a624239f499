import { SectionTitle } from "@/components/ui/section-title";
import { longDate } from "@/lib/time/format";
import results from "./results.json";

const sum = (numbers: number[]) => numbers.reduce((total, number) => total + number, 0);

/** The results of the last `npm run accessibility`. */
export function Results() {
  const { date, browser, rules, pages, keyboard } = results;
  const allLooks = sum(pages.map((page) => page.looks));
  const allRefusals = sum(pages.map((page) => page.refusals));
  const allFaults = sum(pages.map((page) => page.faults));
  const failed = keyboard.filter(({ passed }) => !passed).length;
  return (
    <>
      <SectionTitle id="results">試験の結果</SectionTitle>
      <div className="space-y-4">
        <p>
          {longDate(date)}に、{pages.length}種類のページを{allLooks}通りの状態で試しました。そのうち
          {allRefusals}
          通りは、入力の誤りを知らせている状態です。
          {allFaults === 0
            ? "問題は見つかりませんでした。"
            : `見つかった問題は${allFaults}件です。直しています。`}
        </p>
        <p>
          キーボードだけの操作は{keyboard.length}通りを試し、
          {failed === 0
            ? "すべて行えました。"
            : `${failed}通りに、うまくいかないところがありました。直しています。`}
        </p>
      </div>
      <div className="prose">
        <h3>試したこと</h3>
        <ul>
          <li>
            検査ソフトaxeによる{rules}
            項目の検査を、スマートフォンの幅（360ピクセル）とパソコンの幅（1280ピクセル）で行いました。
          </li>
          <li>幅320ピクセルのとき、文字を200％に拡大したときに、横に動かさずに読めるかを調べました。</li>
          <li>押すところが縦横44ピクセル以上あるか、入力欄の文字が16ピクセル以上あるかを測りました。</li>
          <li>入力に誤りがあるとき、知らせが読み上げられ、どの欄をどう直すかが分かるかを調べました。</li>
        </ul>
        <p>
          使ったブラウザーはChromium {browser.split(".")[0]}
          です。機械で調べられるのは一部です。登録、検索、入力の誤り、ログアウトの道筋は、Firefox
          153とWebKitGTK
          2.50（Safariと同じ仕組み）でも試しています。画面を読み上げるソフトと、実際のスマートフォンを使った試験は、まだ行っていません。
        </p>
        <h3>キーボードだけの操作</h3>
        <ul>
          {keyboard.map(({ said, passed }) => (
            <li key={said}>
              {said}……{passed ? "できました" : <strong>うまくいかないところがありました</strong>}
            </li>
          ))}
        </ul>
        <h3 id="pages">ページごとの結果</h3>
        <ul aria-labelledby="pages">
          {pages.map(({ name, looks, refusals, faults }) => (
            <li key={name}>
              {name}：{looks}通り{refusals > 0 && `（うち入力の誤り${refusals}）`}、
              {faults === 0 ? "問題なし" : <strong>問題{faults}件</strong>}
            </li>
          ))}
        </ul>
      </div>
    </>
  );
}
