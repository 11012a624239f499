import { markdownToHtml } from "@/lib/text/markdown";
import { expect, test } from "@/tests/support/domain";

const payloads = [
  "<script>alert(1)</script>",
  "<img src=x onerror=alert(1)>",
  "<svg/onload=alert(1)>",
  "[x](javascript:alert(1))",
  "[x](JaVaScRiPt:alert(1))",
  "[x](&#106;avascript:alert(1))",
  "[x](vbscript:msgbox(1))",
  "[x](data:text/html;base64,PHNjcmlwdD4=)",
  "[x]: javascript:alert(1)\n\n[x]",
  "<javascript:alert(1)>",
  "![x](https://tracker.example/a.png)",
  '[x](https://example.jp/"onmouseover="alert(1))',
  '[x](https://example.jp "a\\" onclick=alert(1) b=\\"")',
  "`<b onclick=alert(1)>`",
  "| a |\n| :-: |\n| <i style=color:red>b</i> |",
];

test("no payload in a notice becomes markup, a script link, an image or a style", () => {
  for (const payload of payloads) {
    const html = markdownToHtml(payload);
    const tags = html.match(/<[^>]*>/g) ?? [];
    for (const tag of tags) {
      const bare = tag.replace(/"[^"]*"/g, '""');
      expect(bare, payload).toMatch(
        /^<\/?(p|a|em|strong|code|table|thead|tbody|tr|th|td)( (href|title)="")*>$/,
      );
      expect(tag, payload).not.toMatch(/(javascript|vbscript|data):/i);
    }
  }
});

test("headings begin at level 2, and a line break in Markdown is one in HTML", () => {
  expect(markdownToHtml("# 日時\n1行目\n2行目")).toBe("<h2>日時</h2>\n<p>1行目<br>\n2行目</p>\n");
});

test("no level of heading is skipped, whatever level the author begins with", () => {
  const levels = (text: string) =>
    [...markdownToHtml(text).matchAll(/<h(\d)>/g)].map(([, level]) => Number(level));
  expect(levels("## a\n### b\n## c")).toEqual([2, 3, 2]);
  expect(levels("# a\n#### b\n##### c\n###### d")).toEqual([2, 3, 4, 5]);
  expect(levels("### a\n# b")).toEqual([2, 2]);
});
