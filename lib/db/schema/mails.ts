import { sql } from "drizzle-orm";
import { boolean, index, integer, pgTable, text, uuid } from "drizzle-orm/pg-core";
import { at, bytea } from "./columns.ts";

/**
 * queued   waiting for a worker (or for `nextAttemptAt`)
 * sending  leased by a worker until `leaseUntil`; after that any worker may take it, with the same key and body
 * accepted the provider took it: body blanked
 * failed   the provider refused it for good, or it could not be sent for a week
 * unclear  the outcome stayed unknown for 23 hours: never repeated, staff decide (要確認)
 */
export const mailStates = ["queued", "sending", "accepted", "failed", "unclear"] as const;

/** The outbox: one row for each recipient. Its id is the idempotency key for the provider, so a repeat sends no second mail. */
export const mails = pgTable(
  "mails",
  {
    id: uuid("id").primaryKey().defaultRandom(),
    /** Template name, e.g. "registration". */
    kind: text("kind").notNull(),
    /** Lowest first: mails about accounts (0) overtake campaigns. */
    priority: integer("priority").notNull().default(0),
    /** What the mail is about, e.g. "registration:<id>", so that it is queued once. It names nobody. */
    dedupeKey: text("dedupe_key").notNull().unique(),
    /** Null 30 days after the mail has ended, or at its end if `eraseAtEnd`. */
    toAddress: text("to_address"),
    /** The account is erased: the address is deleted with the body, when this last mail has ended. */
    eraseAtEnd: boolean("erase_at_end").notNull().default(false),
    /** The sender of the first call whose outcome is unknown: a repeat must be identical. */
    fromAddress: text("from_address"),
    subject: text("subject").notNull(),
    /** AES-256-GCM of JSON {text, html}, frozen when queued; null once accepted, failed or unclear. */
    body: bytea("body"),
    state: text("state", { enum: mailStates }).notNull().default("queued"),
    attempts: integer("attempts").notNull().default(0),
    /** The first call that the provider may have accepted; null again if it certainly did not (rate, quota, key). */
    firstAttemptAt: at("first_attempt_at"),
    nextAttemptAt: at("next_attempt_at").notNull(),
    leaseUntil: at("lease_until"),
    providerId: text("provider_id").unique(),
    /** The provider's error name of the last attempt; not its message, which may contain the address. */
    lastError: text("last_error"),
    acceptedAt: at("accepted_at"),
    /** What the receiving server reported later, by the provider's events. */
    deliveredAt: at("delivered_at"),
    delayedAt: at("delayed_at"),
    bouncedAt: at("bounced_at"),
    complainedAt: at("complained_at"),
    endedAt: at("ended_at"),
    /** When a 職員 marked it as 対応済み. */
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

/** One row for the whole outbox: whether it is paused by errors of quota or key, and its pace. */
export const mailQueue = pgTable("mail_queue", {
  id: integer("id").primaryKey(),
  pausedUntil: at("paused_until"),
  pausedBy: text("paused_by"),
  /** When any instance may call the provider next: the instances share one rate. */
  nextCallAt: at("next_call_at"),
  /** The provider's last 429: calls slow down for a while after it. */
  limitedAt: at("limited_at"),
  /** Consecutive calls without a usable answer: in an outage the whole outbox backs off, and not each mail alone. */
  failures: integer("failures").notNull().default(0),
  /** Calls a second by the provider's answers; the lower of it and the setting applies. */
  providerRate: integer("provider_rate"),
});

export const mailEventTypes = ["delivered", "delayed", "bounced", "complained"] as const;

/**
 * The events of the provider's signed webhooks, each once and in any order, also those of a mail whose acceptance is not
 * stored yet. Without the address; deleted after 30 days.
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
