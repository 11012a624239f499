import { unsubscribeSentences } from "@/lib/applicants/sentences";
import { unsubscribe } from "@/lib/applicants/unsubscribe";
import { logSecurity } from "@/lib/auth/security-log";

type Context = RouteContext<"/api/unsubscribe/[token]">;

/**
 * RFC 8058: one-click unsubscription. The server of the mail program sends it, without cookies, and follows no redirect;
 * some programs and add-ons send it from a page of their own, or without the body. The token alone is the right to it.
 */
export async function POST(_request: Request, { params }: Context) {
  const outcome = await unsubscribe((await params).token, new Date());
  await logSecurity("unsubscribed", outcome);
  if (outcome === "unsubscribed") return plain(200, "市からのお知らせメールの配信を停止しました。");
  return plain(outcome === "deleted" ? 200 : 404, `${unsubscribeSentences[outcome]}。`);
}

/** The same URL in a browser leads to the page with the button. */
export async function GET(_request: Request, { params }: Context) {
  const location = `/unsubscribe/${encodeURIComponent((await params).token)}`;
  return new Response(null, { status: 303, headers: { location } });
}

function plain(status: number, sentence: string): Response {
  return new Response(`${sentence}\n`, { status, headers: { "content-type": "text/plain; charset=utf-8" } });
}
