export const dynamic = "force-static";

/** Reading pages, which are the same for everybody. Not with a query: a search is made for each request. */
const read = ["/", "/jobs*", "/employers*", "/notices*", "/manual/*", "/terms", "/privacy", "/accessibility"];

/** The browser fetches a page when the pointer or the finger shows that it will be opened. */
const rules = {
  prefetch: [
    {
      where: { and: [{ href_matches: read }, { not: { href_matches: "/*\\?*" } }] },
      eagerness: "moderate",
    },
  ],
};

export function GET(): Response {
  return new Response(JSON.stringify(rules), {
    headers: { "content-type": "application/speculationrules+json" },
  });
}
