import { env } from "@/lib/env";
import { linksIn, markdownBlocks } from "@/lib/text/blocks";

/**
 * The links of a 本文 to other sites. A mail links to this site only: so recipients can distrust any other address in a
 * mail (phishing), and a page elsewhere may be gone before the mail is read. Such a link belongs in the お知らせ.
 */
export function foreignLinks(body: string): string[] {
  const home = env().APP_URL;
  return linksIn(markdownBlocks(body)).filter(
    (href) =>
      /^www\./i.test(href) ||
      !URL.canParse(href, home) ||
      new URL(href, home).origin !== new URL(home).origin,
  );
}
