import { xmlHead, xmlText } from "./xml";

/** An absolute URL, and when its page last changed. */
export type SitemapEntry = { url: string; changedAt?: Date };

const namespace = 'xmlns="http://www.sitemaps.org/schemas/sitemap/0.9"';

export function urlSet(entries: SitemapEntry[]): string {
  return `${xmlHead}<urlset ${namespace}>\n${entries.map((entry) => element("url", entry)).join("\n")}\n</urlset>\n`;
}

export function sitemapIndex(entries: SitemapEntry[]): string {
  return `${xmlHead}<sitemapindex ${namespace}>\n${entries.map((entry) => element("sitemap", entry)).join("\n")}\n</sitemapindex>\n`;
}

function element(name: "url" | "sitemap", { url, changedAt }: SitemapEntry): string {
  const changed = changedAt ? `<lastmod>${changedAt.toISOString()}</lastmod>` : "";
  return `<${name}><loc>${xmlText(url)}</loc>${changed}</${name}>`;
}
