import { unlessBuilding } from "@/lib/db/unless-building";
import { sitemap } from "@/lib/sitemaps/sitemap";

// Cached like a page, until something public is announced as changed or a day in Japan ends.
export const dynamic = "force-static";

export async function GET() {
  const text = await unlessBuilding(() => sitemap(new Date()), "");
  return new Response(text, { headers: { "content-type": "application/xml; charset=utf-8" } });
}
