import { unlessBuilding } from "@/lib/building";
import { sitemap } from "@/lib/sitemap";

// Kept like a page, until something public is announced as changed or a day in Japan ends.
export const dynamic = "force-static";

export async function GET() {
  const text = await unlessBuilding(() => sitemap(new Date()), "");
  return new Response(text, { headers: { "content-type": "application/xml; charset=utf-8" } });
}
