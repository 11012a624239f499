import { logSecurity } from "@/lib/auth/security-log";
import { env } from "@/lib/env";
import { receiveEvent } from "@/lib/mail/events";
import { openWebhook } from "@/lib/mail/webhook";

/** What became of our mails, told by the provider: signed, repeated until we say 200, in any order. */
export async function POST(request: Request) {
  if (!env().RESEND_WEBHOOK_SECRET) return new Response(null, { status: 404 });
  const header = (name: string) => request.headers.get(name) ?? "";
  const told = openWebhook({
    payload: await request.text(),
    id: header("svix-id"),
    timestamp: header("svix-timestamp"),
    signature: header("svix-signature"),
  });
  if (told === "forged") {
    await logSecurity("webhook", told);
    return new Response("signature\n", { status: 400 });
  }
  if (told !== "nothing") await receiveEvent(told, new Date());
  return new Response(null, { status: 200 });
}
