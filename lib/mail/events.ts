import { type SQL, sql } from "drizzle-orm";
import { getDb, type Tx } from "@/lib/db/client";
import { applicants } from "@/lib/db/schema/accounts";
import { deliveries } from "@/lib/db/schema/campaigns";
import { mailEvents, mails } from "@/lib/db/schema/mails";

/** What the receiving side said of one mail, as the provider told it. `id` is the telling's own. */
export type MailEvent = Omit<typeof mailEvents.$inferInsert, "receivedAt">;

/** Writes an event down and what follows from it; told again, it is known and nothing happens. */
export async function receiveEvent(event: MailEvent, now: Date): Promise<"new" | "known"> {
  return getDb().transaction(async (tx) => {
    const fresh = await tx
      .insert(mailEvents)
      .values({ ...event, receivedAt: now })
      .onConflictDoNothing({ target: mailEvents.id })
      .returning({ id: mailEvents.id });
    if (fresh.length === 0) return "known";
    await applyEvents(tx, [event.providerId]);
    return "new";
  });
}

/**
 * Brings these mails up to what has been told of them, in whatever order. Called with each event, and when a mail's
 * acceptance is written down: the provider may have told of it before.
 */
export async function applyEvents(tx: Tx, providerIds: string[]): Promise<void> {
  const ids = sql`(select value from jsonb_array_elements_text(${JSON.stringify(providerIds)}::jsonb))`;
  // An event and the acceptance of its mail wait for each other: whichever comes second sees the first.
  await tx.execute(sql`
    select pg_advisory_xact_lock(hashtextextended('mail-events/' || value, 0))
    from (select value from ${ids} as given order by value) as ordered`);
  const told = await tx.execute(sql`select 1 from ${mailEvents} where provider_id in ${ids} limit 1`);
  if (told.length === 0) return;
  // People before their deliveries, as whoever leaves takes them.
  await tx.execute(sql`
    select from ${applicants} where id in (
      select applicant_id from ${deliveries} where provider_id in ${ids}
      union select person.id from ${mails} mail join ${applicants} person on person.email = mail.to_address
        where mail.provider_id in ${ids}
    ) order by id for no key update`);
  await bringUp(tx, ids, mails, sql`person.email = changed.to_address`);
  await bringUp(tx, ids, deliveries, sql`person.id = changed.applicant_id`);
}

/**
 * The earliest moment of each kind. A bounce that is not for good (a full mailbox, an automatic answer) is a delay: only
 * an address that takes nothing at all, or a complaint, keeps further campaigns from the person. That is decided when the
 * mail first hears of it: whoever has pressed 「配信を再開する」 since is not stopped by the same mail again.
 */
function bringUp(tx: Tx, ids: SQL, table: typeof mails | typeof deliveries, isTheirs: SQL) {
  return tx.execute(sql`
    with told as (
      select provider_id,
        min(at) filter (where type = 'delivered') as delivered_at,
        min(at) filter (where type = 'delayed' or type = 'bounced' and not permanent) as delayed_at,
        min(at) filter (where type = 'bounced' and permanent) as bounced_at,
        min(at) filter (where type = 'complained') as complained_at
      from ${mailEvents} where provider_id in ${ids} group by provider_id
    ), changed as (
      update ${table} mail set
        delivered_at = least(mail.delivered_at, told.delivered_at),
        delayed_at = least(mail.delayed_at, told.delayed_at),
        bounced_at = least(mail.bounced_at, told.bounced_at),
        complained_at = least(mail.complained_at, told.complained_at)
      from told join ${table} before using (provider_id)
      where mail.id = before.id
      returning mail.*,
        before.bounced_at is null and mail.bounced_at is not null as bounces,
        before.complained_at is null and mail.complained_at is not null as complains
    )
    update ${applicants} person set
      mail_trouble = case when complains then 'complained' else 'bounced' end,
      mail_trouble_at = case when complains then complained_at else bounced_at end
    from changed
    where ${isTheirs} and (bounces or complains)
      and (person.mail_trouble is null or person.mail_trouble = 'bounced' and complains)`);
}
