import { markdownBlocks } from "@/lib/text/blocks";
import { markdownToHtml } from "@/lib/text/markdown";
import { expect, test } from "@/tests/support/domain";

const bold = [
  "**「合同面接会」**を開きます。",
  "会場は**いわき市役所（本庁舎）**です。",
  "**締切は12月10日です。**お早めに。",
  "これは**『重要』**なお知らせ",
  "（**必ず**）お読みください",
  "持ち物：**筆記用具、履歴書。**当日は…",
  "**〒970-8686**へ",
  "**10時～**受付",
  "**！注意！**です",
  "前日までに**（電話で）**ご予約ください",
  "ＡＢＣ**・**ＤＥＦ",
];

for (const text of bold) {
  test(`${text} is bold on the page and in the mail`, () => {
    const html = markdownToHtml(text);
    expect(html).toContain("<strong>");
    expect(html).not.toContain("**");
    const [block] = markdownBlocks(text);
    if (block?.kind !== "paragraph") throw new Error("no paragraph");
    expect(block.runs.some(({ strong }) => strong)).toBe(true);
    expect(block.runs.map(({ text: part }) => part).join("")).not.toContain("*");
  });
}

const links: Record<string, string> = {
  "詳しくは https://www.example.jp/a をご覧ください": "https://www.example.jp/a",
  "詳しくはhttps://www.example.jp/aをご覧ください。": "https://www.example.jp/a",
  "（https://www.example.jp/a?b=1&c=2）": "https://www.example.jp/a?b=1&amp;c=2",
  "https://www.example.jp/a。": "https://www.example.jp/a",
  "「https://www.example.jp/」": "https://www.example.jp/",
  "URL：http://example.jp": "http://example.jp",
  "https://www.example.jp/a.": "https://www.example.jp/a",
  "https://www.example.jp/a,次の行": "https://www.example.jp/a",
  "<https://www.example.jp/a>": "https://www.example.jp/a",
  "**https://www.example.jp/a**を見る": "https://www.example.jp/a",
  "https://www.example.jp/a#top　まで": "https://www.example.jp/a#top",
};

for (const [text, href] of Object.entries(links)) {
  test(`${text}: the address is a link, and nothing beside it`, () => {
    const html = markdownToHtml(text);
    expect([...html.matchAll(/href="([^"]*)"/g)].map(([, found]) => found)).toEqual([href]);
    expect(html).toContain(`>${href}</a>`);
  });
}

test("what has no scheme stays text, and a script is never a link", () => {
  for (const text of [
    "いわき市.jp",
    "a@example.jp",
    "www.example.jp",
    "javascript:alert(1)",
    "ftp://example.jp/x",
  ]) {
    expect(markdownToHtml(text)).not.toContain('javascript:alert(1)"');
    if (!text.startsWith("ftp")) expect(markdownToHtml(text)).not.toContain("<a");
  }
});
