import { xmlHead, xmlText } from "./xml";

export type Feed = {
  title: string;
  description: string;
  /** Absolute URLs of the page that the feed is about, and of the feed. */
  page: string;
  self: string;
  items: FeedItem[];
};

export type FeedItem = { title: string; link: string; description: string; publishedAt: Date };

/** RSS 2.0. The guid of an item is its URL, which never changes. */
export function rss({ title, description, page, self, items }: Feed): string {
  return [
    `${xmlHead}<rss version="2.0" xmlns:atom="http://www.w3.org/2005/Atom"><channel>`,
    `<title>${xmlText(title)}</title>`,
    `<link>${xmlText(page)}</link>`,
    `<atom:link href="${xmlText(self)}" rel="self" type="application/rss+xml"/>`,
    `<description>${xmlText(description)}</description>`,
    "<language>ja</language>",
    ...items.map(item),
    "</channel></rss>\n",
  ].join("\n");
}

function item({ title, link, description, publishedAt }: FeedItem): string {
  return [
    "<item>",
    `<title>${xmlText(title)}</title>`,
    `<link>${xmlText(link)}</link>`,
    `<guid>${xmlText(link)}</guid>`,
    `<pubDate>${publishedAt.toUTCString()}</pubDate>`,
    `<description>${xmlText(description)}</description>`,
    "</item>",
  ].join("");
}
