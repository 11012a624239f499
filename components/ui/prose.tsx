import type { MarkdownHtml } from "@/lib/text/markdown";

/** Markdown on a page; no other HTML than Markdown's own comes in here, by its type. */
export function Prose({ html }: { html: MarkdownHtml }) {
  // biome-ignore lint/security/noDangerouslySetInnerHtml: no HTML of the author's, see lib/text/markdown
  return <div className="prose" dangerouslySetInnerHTML={{ __html: html }} />;
}
