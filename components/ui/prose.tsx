import type { MarkdownHtml } from "@/lib/text/markdown";

/** Rendered Markdown. By its type, no other HTML gets here. */
export function Prose({ html }: { html: MarkdownHtml }) {
  // biome-ignore lint/security/noDangerouslySetInnerHtml: HTML of the author is escaped, see lib/text/markdown
  return <div className="prose" dangerouslySetInnerHTML={{ __html: html }} />;
}
