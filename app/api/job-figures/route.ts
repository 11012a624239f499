import { clientNetwork } from "@/lib/auth/network";
import { noteFigure } from "@/lib/jobs/figures/note";
import { figureInput } from "@/lib/jobs/figures/schema";
import { log } from "@/lib/log";

// Bytes. The page of a posting sends less than 100.
const mostSent = 200;

/**
 * Counts what the page of a posting reports (lib/csp/save-script.mjs). It reads no cookie, sets none, and answers everybody with
 * the same nothing: a reader must not notice whether it counts.
 */
export async function POST(request: Request) {
  await count(request).catch((error) => log.error({ error }, "a figure of a posting was not counted"));
  return new Response(null, { status: 204 });
}

async function count(request: Request): Promise<void> {
  const { headers } = request;
  // A page that the browser has fetched ahead was opened by nobody.
  if (headers.has("sec-purpose")) return;
  if (Number(headers.get("content-length") ?? Number.POSITIVE_INFINITY) > mostSent) return;
  const input = figureInput.safeParse(await request.json().catch(() => undefined));
  if (!input.success) return;
  const visitor = { network: await clientNetwork(), userAgent: headers.get("user-agent") };
  await noteFigure(input.data, visitor, new Date());
}
