import { sql } from "drizzle-orm";
import { check, index, integer, pgTable, primaryKey, text, uniqueIndex, uuid } from "drizzle-orm/pg-core";
import { applicants } from "./applicants.ts";
import { at } from "./columns.ts";
import { notices } from "./notices.ts";
import { audiences } from "./publication.ts";
import { staff } from "./staff.ts";

/**
 * draft      being written
 * handed     an editor has handed it to an admin for sending
 * scheduled  confirmed by an admin; its recipients are queued at `sendsAt`, and it can be cancelled before
 * sending    its recipients are in the queue
 * stopped    no mail is sent until it is resumed
 * done       the outcome of every recipient is stored
 */
export const campaignStates = ["draft", "handed", "scheduled", "sending", "stopped", "done"] as const;

/** メール配信: one text to the people of one 属性. */
export const campaigns = pgTable(
  "campaigns",
  {
    id: uuid("id").primaryKey().defaultRandom(),
    subject: text("subject").notNull(),
    /** Markdown without HTML. */
    body: text("body").notNull(),
    audience: text("audience", { enum: audiences }).notNull(),
    /** The お知らせ of the same content, to which the mail links. */
    noticeId: uuid("notice_id").references(() => notices.id, { onDelete: "set null" }),
    state: text("state", { enum: campaignStates }).notNull().default("draft"),
    version: integer("version").notNull().default(1),
    writtenBy: uuid("written_by")
      .notNull()
      .references(() => staff.id),
    confirmedBy: uuid("confirmed_by").references(() => staff.id),
    /** The number of recipients at the confirmation. Who gets the mail is decided when it is sent. */
    confirmedCount: integer("confirmed_count"),
    confirmedAt: at("confirmed_at"),
    sendsAt: at("sends_at"),
    /**
     * The confirmed mail, frozen, because a repeated call must be identical. Each text has `frozenMark` in the place of
     * a recipient's token.
     */
    frozenSubject: text("frozen_subject"),
    frozenText: text("frozen_text"),
    frozenHtml: text("frozen_html"),
    /** What stands in the texts for a recipient's token, and the origin of the site; null in a campaign of an older version. */
    frozenMark: text("frozen_mark"),
    frozenOrigin: text("frozen_origin"),
    /** When the recipients were queued, and how many. */
    queuedAt: at("queued_at"),
    recipients: integer("recipients"),
    stoppedAt: at("stopped_at"),
    endedAt: at("ended_at"),
    createdAt: at("created_at").notNull(),
    updatedAt: at("updated_at").notNull(),
  },
  (t) => [
    index("campaigns_newest").on(t.updatedAt.desc(), t.id),
    index("campaigns_due").on(t.sendsAt).where(sql`state = 'scheduled'`),
    index("campaigns_sending").on(t.queuedAt).where(sql`state = 'sending'`),
    index("campaigns_sent").on(t.queuedAt.desc(), t.id).where(sql`queued_at is not null`),
    check(
      "campaigns_frozen",
      sql`${t.state} in ('draft', 'handed') or num_nulls(${t.frozenSubject}, ${t.frozenText}, ${t.frozenHtml}, ${t.sendsAt}, ${t.confirmedBy}) = 0`,
    ),
  ],
);

/**
 * waiting   in no batch yet; whether the recipient still wants the mail is checked when a batch is formed
 * sending   in a batch whose outcome is unknown
 * accepted  the provider took it
 * skipped   not sent, see `skipReason`
 * failed    the provider refused it for good
 * unclear   the outcome stayed unknown: never repeated, staff decide (要確認)
 */
export const deliveryStates = ["waiting", "sending", "accepted", "skipped", "failed", "unclear"] as const;

export const skipReasons = ["left", "suspended", "opted-out", "other-attribute", "unreachable"] as const;

/** One recipient of a campaign. The row outlives the account: it then holds the outcome and names nobody. */
export const deliveries = pgTable(
  "deliveries",
  {
    id: uuid("id").primaryKey().defaultRandom(),
    campaignId: uuid("campaign_id")
      .notNull()
      .references(() => campaigns.id, { onDelete: "cascade" }),
    applicantId: uuid("applicant_id").references(() => applicants.id, { onDelete: "set null" }),
    /** In the link that stops the mails. 244 random bits, stored as they are, because a repeat needs the same text. */
    token: text("token")
      .notNull()
      .unique()
      .default(sql`replace(gen_random_uuid()::text || gen_random_uuid()::text, '-', '')`),
    state: text("state", { enum: deliveryStates }).notNull().default("waiting"),
    skipReason: text("skip_reason", { enum: skipReasons }),
    batchId: uuid("batch_id"),
    /** The address while the delivery is in a batch; null before and after. */
    toAddress: text("to_address"),
    providerId: text("provider_id").unique(),
    /** The provider's error name; not its message, which may contain the address. */
    lastError: text("last_error"),
    acceptedAt: at("accepted_at"),
    deliveredAt: at("delivered_at"),
    delayedAt: at("delayed_at"),
    bouncedAt: at("bounced_at"),
    complainedAt: at("complained_at"),
    /** When the link of this mail was used to stop all mails. */
    unsubscribedAt: at("unsubscribed_at"),
  },
  (t) => [
    uniqueIndex("deliveries_once").on(t.campaignId, t.applicantId),
    index("deliveries_state").on(t.campaignId, t.state, t.id),
    index("deliveries_batch").on(t.batchId).where(sql`state = 'sending'`),
    index("deliveries_applicant").on(t.applicantId, t.acceptedAt),
  ],
);

/**
 * Up to a hundred deliveries in one call, while the call is under way or its outcome unknown; the row is deleted with the
 * answer. Its id is the idempotency key for the provider.
 */
export const batches = pgTable(
  "batches",
  {
    id: uuid("id").primaryKey(),
    campaignId: uuid("campaign_id")
      .notNull()
      .references(() => campaigns.id, { onDelete: "cascade" }),
    attempts: integer("attempts").notNull().default(0),
    /** The first call that the provider may have accepted. */
    firstAttemptAt: at("first_attempt_at"),
    nextAttemptAt: at("next_attempt_at").notNull(),
    leaseUntil: at("lease_until"),
    fromAddress: text("from_address"),
    /** When a recipient in it left or stopped the mails: from then on it is repeated for 15 minutes at most. */
    recipientsRemovedAt: at("recipients_removed_at"),
    lastError: text("last_error"),
  },
  (t) => [index("batches_due").on(t.nextAttemptAt), index("batches_campaign").on(t.campaignId)],
);

/** The campaigns that an applicant has read in 求職者メニュー. Deleted with the account. */
export const campaignReads = pgTable(
  "campaign_reads",
  {
    applicantId: uuid("applicant_id")
      .notNull()
      .references(() => applicants.id, { onDelete: "cascade" }),
    campaignId: uuid("campaign_id")
      .notNull()
      .references(() => campaigns.id, { onDelete: "cascade" }),
    readAt: at("read_at").notNull(),
  },
  (t) => [primaryKey({ columns: [t.applicantId, t.campaignId] })],
);
