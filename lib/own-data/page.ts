import { createHash } from "node:crypto";
import { site } from "@/lib/site";
import type { DataSection } from "@/lib/text/data-section";
import { htmlText } from "@/lib/text/html";
import { longMoment } from "@/lib/time/format";

/** Rows of a table as cards, in which each cell of several shows its heading. */
const cards = (table: string) => `
${table} thead { position: absolute; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%); }
${table}, ${table} tbody, ${table} tr, ${table} th, ${table} td { display: block; }
${table} tr { margin-bottom: 1rem; border: 1px solid #767676; }
${table} th, ${table} td { border: 0; }
${table}.named td::before { content: attr(data-heading) "："; color: #4d4d4d; }
`;

// On a phone each row is a card. With more columns than the page of a PC or A4 has room for, it is one everywhere.
const mostColumns = 8;
const style = `
body { margin: 0 auto; max-width: 60rem; padding: 1rem; font: 1rem/1.7 sans-serif; color: #1a1a1a; background: #fff; overflow-wrap: anywhere; word-break: auto-phrase; }
h1 { font-size: 1.5rem; line-height: 1.4; }
h2 { margin-top: 2.5rem; font-size: 1.25rem; }
.warning { border: 2px solid #8b4000; padding: .75rem 1rem; font-weight: bold; }
table { width: 100%; border-collapse: collapse; }
th, td { min-width: 4em; border: 1px solid #767676; padding: .5rem; text-align: start; vertical-align: top; white-space: pre-line; }
@media screen and (max-width: 45rem) {${cards("table")}}
${cards("table.cards")}
@media print { h2 { break-after: avoid; } tr { break-inside: avoid; } }
`;

// The file is opened from a disk, without our headers: nothing in it may run or load, and no other style counts.
const styleHash = createHash("sha256").update(style).digest("base64");
const policy = `default-src 'none'; style-src 'sha256-${styleHash}'; base-uri 'none'; form-action 'none'`;

/** The file as one page of HTML: every text escaped, without scripts and without anything from elsewhere. */
export function ownDataPage(
  handle: string,
  { sections, without }: { sections: DataSection[]; without: string[] },
  now: Date,
): string {
  const title = `${site.name}の登録情報（識別名 ${handle}）`;
  return `<!doctype html>
<html lang="ja">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${policy}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="robots" content="noindex">
<title>${htmlText(title)}</title>
<style>${style}</style>
</head>
<body>
<main>
<h1>${htmlText(title)}</h1>
<p>${htmlText(longMoment(now))}に、このサイトがこのアカウントについて保存していた情報です。</p>
<p class="warning">メールアドレスやメモが入っています。ほかの方も使う端末には、このファイルを残さないでください。</p>
<nav aria-label="目次"><ul>
${sections.map(({ title }, at) => `<li><a href="#part-${at + 1}">${htmlText(title)}</a></li>`).join("\n")}
<li><a href="#without">このファイルにないもの</a></li>
</ul></nav>
${sections.map((section, at) => sectionText(section, `part-${at + 1}`)).join("\n")}
<section aria-labelledby="without">
<h2 id="without">このファイルにないもの</h2>
<ul>
${without.map((sentence) => `<li>${htmlText(sentence)}</li>`).join("\n")}
</ul>
</section>
</main>
</body>
</html>
`;
}

function sectionText({ title, note, headings, rows }: DataSection, id: string): string {
  return `<section aria-labelledby="${id}">
<h2 id="${id}">${htmlText(title)}</h2>
${note ? `<p>${htmlText(note)}</p>` : ""}
${rows.length === 0 ? "<p>保存しているものはありません。</p>" : tableText(headings, rows, id)}
</section>`;
}

function tableText(headings: string[], rows: string[][], id: string): string {
  const head = headings.map((name) => `<th scope="col">${htmlText(name)}</th>`).join("");
  const look = [headings.length > 2 && "named", headings.length > mostColumns && "cards"]
    .filter(Boolean)
    .join(" ");
  return `<table aria-labelledby="${id}" class="${look}">
<thead><tr>${head}</tr></thead>
<tbody>
${rows.map((cells) => `<tr>${cells.map((cell, at) => cellText(cell, at, headings)).join("")}</tr>`).join("\n")}
</tbody>
</table>`;
}

function cellText(cell: string, at: number, headings: string[]): string {
  const text = htmlText(cell || "（なし）");
  return at === 0
    ? `<th scope="row">${text}</th>`
    : `<td data-heading="${htmlText(headings[at] ?? "")}">${text}</td>`;
}
