import { Resend } from "resend";
import { z } from "zod";
import { env } from "@/lib/env";
import { log } from "@/lib/log";
import type { MailEvent } from "./events";

type Signed = { payload: string; id: string; timestamp: string; signature: string };

/**
 * event    a report about one mail
 * ignored  genuine, but of a kind that is not stored
 * forged   not signed with our secret, or not within the last five minutes (replay)
 */
export type WebhookOutcome = { outcome: "event"; event: MailEvent } | { outcome: "ignored" | "forged" };

/** Verifies and reads a request to our webhook. `payload` is the raw body, because the signature covers it. */
export function openWebhook({ payload, ...headers }: Signed): WebhookOutcome {
  const { RESEND_API_KEY, RESEND_WEBHOOK_SECRET: webhookSecret = "" } = env();
  let content: unknown;
  try {
    content = new Resend(RESEND_API_KEY).webhooks.verify({ payload, headers, webhookSecret });
  } catch {
    return { outcome: "forged" };
  }
  const parsed = webhook.safeParse(content);
  if (!parsed.success) return { outcome: "ignored" };
  const { type, created_at: at, data } = parsed.data;
  const providerId = data.email_id;
  if (type === "email.failed") log.error({ providerId }, "mail.failed-after-acceptance");
  const known = kinds[type];
  if (!known) return { outcome: "ignored" };
  return { outcome: "event", event: { id: headers.id, providerId, at, ...known(data.bounce?.type) } };
}

const webhook = z.object({
  type: z.string(),
  created_at: z.coerce.date(),
  data: z.object({ email_id: z.string().max(200), bounce: z.object({ type: z.string() }).optional() }),
});

type EventKind = Pick<MailEvent, "type" | "permanent">;

const kinds: Record<string, ((bounce: string | undefined) => EventKind) | undefined> = {
  "email.delivered": () => ({ type: "delivered" }),
  "email.delivery_delayed": () => ({ type: "delayed" }),
  "email.bounced": (bounce) => ({
    type: "bounced",
    permanent: bounce !== "Transient" && bounce !== "Undetermined",
  }),
  // The provider has not sent it, because the address has bounced or complained before.
  "email.suppressed": () => ({ type: "bounced", permanent: true }),
  "email.complained": () => ({ type: "complained" }),
};
