import { sitemapPart } from "@/lib/sitemaps/sitemap";

// Rendered at the first request, and cached like the index.
export const dynamic = "force-static";
export const generateStaticParams = () => [];

export async function GET(_request: Request, { params }: RouteContext<"/sitemaps/[part]">) {
  const part = /^([1-9]\d{0,2})\.xml$/.exec((await params).part)?.[1];
  const text = part && (await sitemapPart(Number(part), new Date()));
  if (!text) return new Response("", { status: 404 });
  return new Response(text, { headers: { "content-type": "application/xml; charset=utf-8" } });
}
