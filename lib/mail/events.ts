import { type SQL, sql } from "drizzle-orm";
import { getDb, type Tx } from "@/lib/db/client";
import { applicants } from "@/lib/db/schema/applicants";
import { deliveries } from "@/lib/db/schema/campaigns";
import { mailEvents, mails } from "@/lib/db/schema/mails";

/** A report about one mail, from the provider's webhook. `id` is the id of the report. */
export type MailEvent = Omit<typeof mailEvents.$inferInsert, "receivedAt">;

/** Stores an event and applies it. The provider repeats events: an event with a known id changes nothing. */
export async function receiveEvent(event: MailEvent, now: Date): Promise<"new" | "known"> {
  return getDb().transaction(async (tx) => {
    const inserted = await tx
      .insert(mailEvents)
      .values({ ...event, receivedAt: now })
      .onConflictDoNothing({ target: mailEvents.id })
      .returning({ id: mailEvents.id });
    if (inserted.length === 0) return "known";
    await applyEvents(tx, [event.providerId]);
    return "new";
  });
}

/**
 * Applies all stored events of these mails to their rows; the order of the events does not matter. It runs with each event
 * and when the acceptance of a mail is stored, because an event may come before its acceptance is stored.
 */
export async function applyEvents(tx: Tx, providerIds: string[]): Promise<void> {
  const ids = sql`(select value from jsonb_array_elements_text(${JSON.stringify(providerIds)}::jsonb))`;
  // The advisory locks serialise an event and the acceptance of its mail: the second transaction sees the first one.
  await tx.execute(sql`
    select pg_advisory_xact_lock(hashtextextended('mail-events/' || value, 0))
    from (select value from ${ids} as given order by value) as ordered`);
  const stored = await tx.execute(sql`select 1 from ${mailEvents} where provider_id in ${ids} limit 1`);
  if (stored.length === 0) return;
  // Applicants are locked before their deliveries, as everywhere: no deadlock.
  await tx.execute(sql`
    select from ${applicants} where id in (
      select applicant_id from ${deliveries} where provider_id in ${ids}
      union select person.id from ${mails} mail join ${applicants} person on person.email = mail.to_address
        where mail.provider_id in ${ids}
    ) order by id for no key update`);
  await applyTo(tx, ids, mails, sql`person.email = changed.to_address`);
  await applyTo(tx, ids, deliveries, sql`person.id = changed.applicant_id`);
}

/**
 * Writes the earliest moment of each kind of event into the mails. A temporary bounce (a full mailbox, an automatic
 * answer) counts as a delay: only a permanent bounce or a complaint stops further campaigns to the applicant. Each mail
 * stops them once: after [配信を再開する], a second event of the same mail does not stop them again.
 */
function applyTo(tx: Tx, ids: SQL, table: typeof mails | typeof deliveries, belongsTo: SQL) {
  return tx.execute(sql`
    with reported as (
      select provider_id,
        min(at) filter (where type = 'delivered') as delivered_at,
        min(at) filter (where type = 'delayed' or type = 'bounced' and not permanent) as delayed_at,
        min(at) filter (where type = 'bounced' and permanent) as bounced_at,
        min(at) filter (where type = 'complained') as complained_at
      from ${mailEvents} where provider_id in ${ids} group by provider_id
    ), changed as (
      update ${table} mail set
        delivered_at = least(mail.delivered_at, reported.delivered_at),
        delayed_at = least(mail.delayed_at, reported.delayed_at),
        bounced_at = least(mail.bounced_at, reported.bounced_at),
        complained_at = least(mail.complained_at, reported.complained_at)
      from reported join ${table} before using (provider_id)
      where mail.id = before.id
      returning mail.*,
        before.bounced_at is null and mail.bounced_at is not null as bounces,
        before.complained_at is null and mail.complained_at is not null as complains
    )
    update ${applicants} person set
      mail_trouble = case when complains then 'complained' else 'bounced' end,
      mail_trouble_at = case when complains then complained_at else bounced_at end
    from changed
    where ${belongsTo} and (bounces or complains)
      and (person.mail_trouble is null or person.mail_trouble = 'bounced' and complains)`);
}
