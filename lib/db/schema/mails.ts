import { sql } from "drizzle-orm";
import { boolean, index, integer, pgTable, text, uuid } from "drizzle-orm/pg-core";
import { at, bytea } from "./columns.ts";

/**
 * queued   waiting for a worker (or for `nextAttemptAt`)
 * sending  leased by a worker until `leaseUntil`; after that any worker may take it, with the same key and body
 * accepted the provider took it: body blanked
 * failed   the provider refused it for good, or it could not be sent for a week
 * unclear  the outcome stayed unknown for 23 hours: never repeated, a person looks (要確認)
 */
export const mailStates = ["queued", "sending", "accepted", "failed", "unclear"] as const;

/** The outbox: one row a recipient. Its id is the provider's Idempotency-Key, so a repeat is never a second mail. */
export const mails = pgTable(
  "mails",
  {
    id: uuid("id").primaryKey().defaultRandom(),
    /** Template name, e.g. "registration". */
    kind: text("kind").notNull(),
    /** Lowest first: account mails (0) overtake campaigns. */
    priority: integer("priority").notNull().default(0),
    /** What this mail is about, e.g. "registration:<id>": the same announcement twice is one mail. Names nobody. */
    dedupeKey: text("dedupe_key").notNull().unique(),
    /** Blanked 30 days after the last event, or at the end when `forgetAtEnd`. */
    toAddress: text("to_address"),
    /** The person has left: this is the last mail, and its address goes with its body. */
    eraseAtEnd: boolean("erase_at_end").notNull().default(false),
    /** Sender of the first call whose outcome is not known: a repeat must be the same to the byte. */
    fromAddress: text("from_address"),
    subject: text("subject").notNull(),
    /** AES-256-GCM of JSON {text, html}, frozen when queued; null once accepted, failed or unclear. */
    body: bytea("body"),
    state: text("state", { enum: mailStates }).notNull().default("queued"),
    attempts: integer("attempts").notNull().default(0),
    /** First call that the provider may have taken; null again when it surely did not (rate, quota, key). */
    firstAttemptAt: at("first_attempt_at"),
    nextAttemptAt: at("next_attempt_at").notNull(),
    leaseUntil: at("lease_until"),
    providerId: text("provider_id").unique(),
    /** Provider's error name of the last attempt; never its message (it may quote the address). */
    lastError: text("last_error"),
    acceptedAt: at("accepted_at"),
    /** What the receiving side said later, as the provider's events tell. */
    deliveredAt: at("delivered_at"),
    delayedAt: at("delayed_at"),
    bouncedAt: at("bounced_at"),
    complainedAt: at("complained_at"),
    endedAt: at("ended_at"),
    /** A 職員 has seen to it that this one did not arrive: 対応済み. */
    handledAt: at("handled_at"),
    createdAt: at("created_at").notNull(),
  },
  (t) => [
    index("mails_due").on(t.priority, t.nextAttemptAt).where(sql`state in ('queued', 'sending')`),
    index("mails_to").on(t.toAddress, t.createdAt),
    index("mails_ended").on(t.endedAt),
    index("mails_troubled").on(t.endedAt.desc(), t.id).where(sql`state in ('failed', 'unclear')`),
  ],
);

/** One row for the whole queue: paused by quota or key errors until the time or a person's decision. */
export const mailQueue = pgTable("mail_queue", {
  id: integer("id").primaryKey(),
  pausedUntil: at("paused_until"),
  pausedBy: text("paused_by"),
  /** Next moment at which any instance may call the provider: all instances keep the rate together. */
  nextCallAt: at("next_call_at"),
  /** The provider's last 429: see the distance that claim keeps. */
  limitedAt: at("limited_at"),
  /** Calls in a row without a usable answer: in an outage the whole queue waits, not each mail by itself. */
  failures: integer("failures").notNull().default(0),
  /** Calls a second that the provider's answers name; with the setting, the lower of both is kept. */
  providerRate: integer("provider_rate"),
});

export const mailEventTypes = ["delivered", "delayed", "bounced", "complained"] as const;

/**
 * What the provider's signed webhooks told, each once, whatever the order: also of a mail whose acceptance is not
 * written down yet. Kept for 30 days, without the address.
 */
export const mailEvents = pgTable(
  "mail_events",
  {
    /** svix-id */
    id: text("id").primaryKey(),
    providerId: text("provider_id").notNull(),
    type: text("type", { enum: mailEventTypes }).notNull(),
    /** Of a bounce: the address will never take mail. */
    permanent: boolean("permanent").notNull().default(false),
    at: at("at").notNull(),
    receivedAt: at("received_at").notNull(),
  },
  (t) => [index("mail_events_mail").on(t.providerId), index("mail_events_received").on(t.receivedAt)],
);
