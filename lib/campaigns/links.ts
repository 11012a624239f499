import { env } from "@/lib/env";
import { linksIn, markdownBlocks } from "@/lib/text/blocks";

/**
 * What in a 本文 leads away from this site. A mail links to the site alone: people learn that they need not trust
 * another address in it, and an address elsewhere outlives no mail. It belongs into the お知らせ that the mail leads to.
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
