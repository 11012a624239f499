import { unlessBuilding } from "@/lib/db/unless-building";
import { jobsFeed } from "@/lib/jobs/feed";

// Cached like a page, until a posting is announced as changed or a day in Japan ends.
export const dynamic = "force-static";

export async function GET() {
  const feed = await unlessBuilding(() => jobsFeed(new Date()), "");
  return new Response(feed, { headers: { "content-type": "application/rss+xml; charset=utf-8" } });
}
