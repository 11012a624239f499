import { Resend } from "resend";
import { z } from "zod";
import { env } from "@/lib/env";
import { log } from "@/lib/log";
import type { MailEvent } from "./events";

type Signed = { payload: string; id: string; timestamp: string; signature: string };

/**
 * event    a report about one mail
 * ignored  genuine, but of a kind that is not stored
 * unread   genuine, but in a form that we do not know: operators must learn of it
 * forged   not signed with our secret, or not within the last five minutes (replay)
 */
export type WebhookOutcome =
  | { outcome: "event"; event: MailEvent }
  | { outcome: "ignored" | "unread" | "forged" };

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
  if (!parsed.success) {
    const type = typeOf(content);
    if (type && !type.startsWith("email.")) return { outcome: "ignored" };
    const where = parsed.error.issues.map(({ path }) => path.join("."));
    log.warn({ id: headers.id, type, where }, "mail.event-unread");
    return { outcome: "unread" };
  }
  const { type, created_at: at, data } = parsed.data;
  const providerId = data.email_id;
  if (type === "email.failed") log.error({ providerId }, "mail.failed-after-acceptance");
  const known = kinds[type];
  if (!known) return { outcome: "ignored" };
  return {
    outcome: "event",
    event: { id: headers.id, providerId, at, ...known(data.bounce?.type ?? undefined) },
  };
}

// Lenient: only what is read counts, and null is as good as nothing.
const webhook = z.object({
  type: z.string(),
  created_at: z.union([z.string(), z.number()]).pipe(z.coerce.date()),
  data: z.object({
    email_id: z.string().min(1).max(200),
    bounce: z
      .object({ type: z.string().nullish().catch(undefined) })
      .nullish()
      .catch(undefined),
  }),
});

function typeOf(content: unknown): string | undefined {
  const type =
    typeof content === "object" && content !== null && "type" in content ? content.type : undefined;
  return typeof type === "string" && /^[\w.]{1,60}$/.test(type) ? type : undefined;
}

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
