import { env } from "@/lib/env";
import { linksIn, markdownBlocks } from "@/lib/text/blocks";

/**
 * The links of a 本文 that lead away from this site. A mail links to this site only: people learn to trust no other
 * address in it, and a page elsewhere may be gone before the mail is read. Such a link belongs into the お知らせ.
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
