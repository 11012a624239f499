import { gzipSync } from "node:zlib";
import { row, test } from "./support/bench";
import { kib } from "./support/kib";

test("HTML and CSS, gzip", row("d"), async ({ pages, blank, report }) => {
  const all = [...pages, { name: "blank page", url: blank.url }];
  for (const { name, url } of all) {
    const html = await textOf(url);
    const links = [...html.matchAll(/<link rel="stylesheet" href="([^"]+)"/g)];
    const css = (await Promise.all(links.map(([, href]) => textOf(new URL(String(href), url).href)))).join(
      "",
    );
    const packed = [html, css].map((text) => (text ? gzipSync(text).length : 0));
    const [htmlSize = 0, cssSize = 0] = packed;
    report({
      what: name,
      figure: kib(htmlSize + cssSize),
      floor: "",
      kept: true,
      detail: `HTML ${kib(htmlSize)} (${kib(Buffer.byteLength(html))} unpacked), CSS ${kib(cssSize)}`,
    });
  }
});

async function textOf(url: string): Promise<string> {
  return (await fetch(url)).text();
}
