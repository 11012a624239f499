import { unsubscribe } from "@/lib/applicants/unsubscribe";
import { logSecurity } from "@/lib/auth/security-log";

type Context = RouteContext<"/api/unsubscribe/[token]">;

/** RFC 8058: one-click unsubscription. The server of the mail program sends it, without cookies, and follows no redirect. */
export async function POST(request: Request, { params }: Context) {
  const form = await request.formData().catch(() => undefined);
  if (form?.get("List-Unsubscribe") !== "One-Click") return plain(400, "List-Unsubscribe=One-Click");
  const outcome = await unsubscribe((await params).token, new Date());
  await logSecurity("unsubscribed", outcome);
  return outcome === "unsubscribed"
    ? plain(200, "市からのお知らせメールの配信を停止しました。")
    : plain(404, "URLが正しくありません。");
}

/** The same URL in a browser leads to the page with the button. */
export async function GET(_request: Request, { params }: Context) {
  const location = `/unsubscribe/${encodeURIComponent((await params).token)}`;
  return new Response(null, { status: 303, headers: { location } });
}

function plain(status: number, sentence: string): Response {
  return new Response(`${sentence}\n`, { status, headers: { "content-type": "text/plain; charset=utf-8" } });
}
