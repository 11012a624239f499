import { Resend } from "resend";
import { z } from "zod";
import { env } from "@/lib/env";
import { log } from "@/lib/log";
import type { MailEvent } from "./events";

type Signed = { payload: string; id: string; timestamp: string; signature: string };

/**
 * What a call to our webhook tells, by its raw body. "forged": not signed with our secret, or not within five minutes;
 * "nothing": genuine, and about something we do not keep.
 */
export function openWebhook({ payload, ...headers }: Signed): MailEvent | "forged" | "nothing" {
  const { RESEND_API_KEY, RESEND_WEBHOOK_SECRET: webhookSecret = "" } = env();
  let told: unknown;
  try {
    told = new Resend(RESEND_API_KEY).webhooks.verify({ payload, headers, webhookSecret });
  } catch {
    return "forged";
  }
  const parsed = webhook.safeParse(told);
  if (!parsed.success) return "nothing";
  const { type, created_at: at, data } = parsed.data;
  const providerId = data.email_id;
  if (type === "email.failed") log.error({ providerId }, "mail.failed-after-acceptance");
  const known = kinds[type];
  return known ? { id: headers.id, providerId, at, ...known(data.bounce?.type) } : "nothing";
}

const webhook = z.object({
  type: z.string(),
  created_at: z.coerce.date(),
  data: z.object({ email_id: z.string().max(200), bounce: z.object({ type: z.string() }).optional() }),
});

type Kind = Pick<MailEvent, "type" | "permanent">;

const kinds: Record<string, ((bounce: string | undefined) => Kind) | undefined> = {
  "email.delivered": () => ({ type: "delivered" }),
  "email.delivery_delayed": () => ({ type: "delayed" }),
  "email.bounced": (bounce) => ({
    type: "bounced",
    permanent: bounce !== "Transient" && bounce !== "Undetermined",
  }),
  // The provider did not even try: the address has bounced or complained there before.
  "email.suppressed": () => ({ type: "bounced", permanent: true }),
  "email.complained": () => ({ type: "complained" }),
};
