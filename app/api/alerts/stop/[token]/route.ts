import { logSecurity } from "@/lib/auth/security-log";
import { unknownStopLink } from "@/lib/job-alerts/sentences";
import { stopAlerts } from "@/lib/job-alerts/stop";

type Context = RouteContext<"/api/alerts/stop/[token]">;

/**
 * RFC 8058: one-click unsubscription from all alerts. The server of the mail program sends it, without cookies, and follows
 * no redirect. The token alone is the right to it.
 */
export async function POST(_request: Request, { params }: Context) {
  const outcome = await stopAlerts((await params).token, "alerts", new Date());
  await logSecurity("unsubscribed", outcome);
  if (outcome === "stopped") return plain(200, "新着のお知らせを、すべて止めました。");
  return plain(404, `${unknownStopLink}。`);
}

/** The same URL in a browser leads to the page with the buttons. */
export async function GET(_request: Request, { params }: Context) {
  const location = `/alerts/stop/${encodeURIComponent((await params).token)}`;
  return new Response(null, { status: 303, headers: { location } });
}

function plain(status: number, sentence: string): Response {
  return new Response(`${sentence}\n`, { status, headers: { "content-type": "text/plain; charset=utf-8" } });
}
