import MarkdownIt from "markdown-it";
import cjkFriendly from "markdown-it-cjk-friendly";

/**
 * No HTML, and no images, which would call other hosts. A line break in the text stays a line break. `**` beside Japanese
 * punctuation is bold, which CommonMark's rules for words with spaces refuse.
 */
function reader(linkify: boolean) {
  return new MarkdownIt({ html: false, linkify, breaks: true }).use(cjkFriendly).disable("image");
}

/** For mails, whose programs make links of plain addresses themselves. */
const plain = reader(false);
const page = reader(true);

// Only what begins with a scheme: "いわき市.jp" and "a@example.jp" may be meant as text.
page.linkify.set({ fuzzyLink: false, fuzzyEmail: false, fuzzyIP: false });
// ASCII only, because Japanese text follows an address without a space; and no punctuation at its end.
const address = /^\/\/[\w\-.~:/?#[\]@!$&'*+,;=%]*[\w\-~/#=%&]/;
for (const scheme of ["http:", "https:"]) {
  page.linkify.add(scheme, { validate: (text, from) => address.exec(text.slice(from))?.[0].length ?? 0 });
}

page.core.ruler.push("fit-into-page", (state) => {
  const own = state.tokens
    .filter(({ type }) => type === "heading_open")
    .map(({ tag }) => Number(tag.slice(1)));
  const highest = Math.min(...own);
  let level = 1;
  for (const token of state.tokens) {
    // The title of the page is its h1. The headings of the text begin with h2 and skip no level.
    if (token.type === "heading_open") level = Math.min(Number(token.tag.slice(1)) - highest + 2, level + 1);
    if (token.type === "heading_open" || token.type === "heading_close") token.tag = `h${level}`;
    // The alignment of columns is a style attribute, which the CSP forbids.
    if (token.type === "th_open" || token.type === "td_open") token.attrs = null;
  }
});

/** HTML that is safe to insert: only `markdownToHtml` makes it. */
export type MarkdownHtml = string & { readonly madeBy: "markdown" };

/** Renders Markdown. HTML in the text is escaped; there are no script: links and no styles. */
export function markdownToHtml(text: string): MarkdownHtml {
  return page.render(text) as MarkdownHtml;
}

/** Markdown as tokens: see lib/text/blocks.ts. */
export function markdownTokens(text: string) {
  return plain.parse(text, {});
}

export type MarkdownToken = ReturnType<typeof markdownTokens>[number];
