import { saveScript } from "@/lib/csp/save-script.mjs";

export const dynamic = "force-static";

/** The script of pages with postings. Its URL changes with its text. */
export function GET(): Response {
  return new Response(saveScript, {
    headers: {
      "content-type": "text/javascript; charset=utf-8",
      "cache-control": "public, max-age=31536000, immutable",
    },
  });
}
