import { createHmac, randomUUID } from "node:crypto";

type Event = { type: string; providerId: string; at?: Date; bounce?: string };

/** The body of a webhook as the provider writes it. */
export function eventBody({ type, providerId, at = new Date(), bounce }: Event): string {
  const more = bounce ? { bounce: { type: bounce, subType: "General", message: "" } } : {};
  return JSON.stringify({
    type: `email.${type}`,
    created_at: at.toISOString(),
    data: { email_id: providerId, to: ["hanako@example.jp"], subject: "件名", ...more },
  });
}

/** The headers of a webhook with this body, signed with this secret at this moment (Svix). */
export function signed(
  payload: string,
  secret: string,
  { id = `msg_${randomUUID()}`, at = new Date() } = {},
) {
  const timestamp = String(Math.floor(at.getTime() / 1000));
  const key = Buffer.from(secret.replace(/^whsec_/, ""), "base64");
  const signature = createHmac("sha256", key).update(`${id}.${timestamp}.${payload}`).digest("base64");
  return { id, timestamp, signature: `v1,${signature}` };
}
