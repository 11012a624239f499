import { logSecurity } from "@/lib/auth/security-log";
import { env } from "@/lib/env";
import { receiveEvent } from "@/lib/mail/events";
import { openWebhook } from "@/lib/mail/webhook";

/** The events of the mail provider: signed, in any order, and repeated until the response is 200. */
export async function POST(request: Request) {
  if (!env().RESEND_WEBHOOK_SECRET) return new Response(null, { status: 404 });
  const header = (name: string) => request.headers.get(name) ?? "";
  const answer = openWebhook({
    payload: await request.text(),
    id: header("svix-id"),
    timestamp: header("svix-timestamp"),
    signature: header("svix-signature"),
  });
  if (answer.outcome === "forged") {
    await logSecurity("webhook", answer.outcome);
    return new Response("signature\n", { status: 400 });
  }
  if (answer.outcome === "event") await receiveEvent(answer.event, new Date());
  return new Response(null, { status: 200 });
}
