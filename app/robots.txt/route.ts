import { unlessBuilding } from "@/lib/db/unless-building";
import { env } from "@/lib/env";

export const dynamic = "force-static";

const personal = ["/admin", "/mypage", "/business", "/api"];

export async function GET() {
  // The address of the sitemap is a setting, which the build does not have.
  const text = await unlessBuilding(async () => robots(env().APP_URL), "");
  return new Response(text, { headers: { "content-type": "text/plain; charset=utf-8" } });
}

function robots(site: string): string {
  return [
    "User-agent: *",
    ...personal.map((path) => `Disallow: ${path}`),
    // The longer rule wins (RFC 9309, 2.2.2): registering is for everybody to find.
    "Allow: /business/register",
    "",
    `Sitemap: ${site}/sitemap.xml`,
    "",
  ].join("\n");
}
