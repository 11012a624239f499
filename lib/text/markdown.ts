import MarkdownIt from "markdown-it";

// No HTML, and no images: they would call other hosts. A line break in the text is one on the page.
const markdown = new MarkdownIt({ html: false, linkify: false, breaks: true }).disable("image");

markdown.core.ruler.push("fit-into-page", (state) => {
  const own = state.tokens
    .filter(({ type }) => type === "heading_open")
    .map(({ tag }) => Number(tag.slice(1)));
  const highest = Math.min(...own);
  let level = 1;
  for (const token of state.tokens) {
    // The page's own title is the h1; below it no level is left out, whatever the author began with.
    if (token.type === "heading_open") level = Math.min(Number(token.tag.slice(1)) - highest + 2, level + 1);
    if (token.type === "heading_open" || token.type === "heading_close") token.tag = `h${level}`;
    // Column alignment comes as a style attribute, which the site's CSP forbids.
    if (token.type === "th_open" || token.type === "td_open") token.attrs = null;
  }
});

/** HTML that is safe to insert, because only `markdownToHtml` makes it. */
export type MarkdownHtml = string & { readonly madeBy: "markdown" };

/** Markdown of the city to HTML: no HTML of the author's, no script: links, no style. */
export function markdownToHtml(text: string): MarkdownHtml {
  return markdown.render(text) as MarkdownHtml;
}

/** The same as a sequence of marks, for what is neither a page nor HTML: see lib/text/blocks. */
export function markdownTokens(text: string) {
  return markdown.parse(text, {});
}

export type MarkdownToken = ReturnType<typeof markdownTokens>[number];
