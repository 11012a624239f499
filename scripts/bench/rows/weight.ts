import { gzipSync } from "node:zlib";
import { kib } from "../kib";
import type { Row, Stage } from "../row";

export const row: Row = {
  id: "d",
  title: "HTML and CSS, gzip",
  async run({ pages, blank }: Stage) {
    const all = [...pages, { name: "blank page", url: blank.url }];
    return Promise.all(
      all.map(async ({ name, url }) => {
        const html = await textOf(url);
        const links = [...html.matchAll(/<link rel="stylesheet" href="([^"]+)"/g)];
        const css = (
          await Promise.all(links.map(([, href]) => textOf(new URL(String(href), url).href)))
        ).join("");
        const packed = [html, css].map((text) => (text ? gzipSync(text).length : 0));
        const [htmlSize = 0, cssSize = 0] = packed;
        return {
          what: name,
          figure: kib(htmlSize + cssSize),
          floor: "",
          kept: true,
          detail: `HTML ${kib(htmlSize)} (${kib(Buffer.byteLength(html))} unpacked), CSS ${kib(cssSize)}`,
        };
      }),
    );
  },
};

async function textOf(url: string): Promise<string> {
  return (await fetch(url)).text();
}
