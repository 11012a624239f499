import { unlessBuilding } from "@/lib/db/unless-building";
import { noticesFeed } from "@/lib/notices/feed";

// Cached like a page, until a notice is announced as changed, its moment comes or a day in Japan ends.
export const dynamic = "force-static";

export async function GET() {
  const feed = await unlessBuilding(() => noticesFeed(new Date()), "");
  return new Response(feed, { headers: { "content-type": "application/rss+xml; charset=utf-8" } });
}
