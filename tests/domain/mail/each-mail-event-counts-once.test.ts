import { randomUUID } from "node:crypto";
import { eq } from "drizzle-orm";
import { clearMailTrouble } from "@/lib/applicants/clear-mail-trouble";
import { countLongUnreachable, findMailTrouble } from "@/lib/applicants/mail-trouble";
import { campaignMails } from "@/lib/campaigns/campaign-mails";
import { getDb } from "@/lib/db/client";
import { mailEvents, mails } from "@/lib/db/schema/mails";
import { applyEvents, receiveEvent } from "@/lib/mail/events";
import { leaseNext } from "@/lib/mail/lease-next";
import { purgeMailEvents } from "@/lib/mail/purge";
import { outcomeOfAnswer } from "@/lib/mail/recent";
import { singleMails } from "@/lib/mail/single-mails";
import { openWebhook } from "@/lib/mail/webhook";
import { confirmedCampaign, deliverAll, recipients } from "@/tests/support/campaigns";
import { expect, test } from "@/tests/support/domain";
import { queue, queueMany } from "@/tests/support/outbox";
import { day, later, newcomer, second } from "@/tests/support/people";
import { eventBody, signed } from "@/tests/support/webhooks";

const now = new Date();
const secret = () => String(process.env.RESEND_WEBHOOK_SECRET);
const ago = (seconds: number) => new Date(Date.now() - seconds * second);

type Kind = "delivered" | "delayed" | "bounced" | "complained";
const mailEvent = (
  providerId: string,
  type: Kind,
  more: { permanent?: boolean; at?: Date; id?: string } = {},
) => ({
  id: randomUUID(),
  providerId,
  type,
  at: now,
  permanent: type === "bounced",
  ...more,
});

test.beforeEach(async ({ mailbox }) => {
  await mailbox.reset();
  await mailbox.settings({ rate: 100 });
});

test("an event in another form is read as far as it can be, and never passed over in silence", () => {
  const event = (data: unknown, more: object = {}) =>
    JSON.stringify({ type: "email.bounced", created_at: now.toISOString(), data, ...more });
  const id = { email_id: "m1" };
  const permanent = { type: "bounced", permanent: true };
  const bodies: [body: string, read: Record<string, unknown>][] = [
    [event({ ...id, bounce: null }), { outcome: "event", event: permanent }],
    [event({ ...id, bounce: {} }), { outcome: "event", event: permanent }],
    [event({ ...id, bounce: { type: null } }), { outcome: "event", event: permanent }],
    [event({ ...id, bounce: "hard" }), { outcome: "event", event: permanent }],
    [event({ ...id, bounce: { type: 5 } }), { outcome: "event", event: permanent }],
    [
      event({ ...id, bounce: { type: "Transient" }, tags: null }),
      { outcome: "event", event: { permanent: false } },
    ],
    [event({ ...id, to: null, subject: 7, extra: [] }), { outcome: "event", event: permanent }],
    [event(id, { created_at: now.getTime() }), { outcome: "event", event: permanent }],
    [event(id, { type: "email.delivered", v: 2 }), { outcome: "event", event: { type: "delivered" } }],
    [event(id, { type: "contact.created" }), { outcome: "ignored" }],
    [JSON.stringify({ type: "domain.updated", data: null }), { outcome: "ignored" }],
    [event({ email_id: null }), { outcome: "unread" }],
    [event({ email_id: 5 }), { outcome: "unread" }],
    [event({ id: "m1" }), { outcome: "unread" }],
    [event(null), { outcome: "unread" }],
    [event(id, { created_at: "soon" }), { outcome: "unread" }],
    [event(id, { created_at: null }), { outcome: "unread" }],
    [event(id, { type: null }), { outcome: "unread" }],
    ["5", { outcome: "unread" }],
  ];
  for (const [payload, read] of bodies)
    expect(openWebhook({ payload, ...signed(payload, secret()) }), payload).toMatchObject(read);
});

test("a webhook is accepted only if the provider has signed it within the last five minutes", async () => {
  const body = eventBody({ type: "bounced", providerId: "m1", bounce: "Permanent" });
  const open = (payload: string, headers: ReturnType<typeof signed>) => openWebhook({ payload, ...headers });
  expect(open(body, signed(body, secret()))).toMatchObject({
    outcome: "event",
    event: { type: "bounced", permanent: true, providerId: "m1" },
  });
  expect(open(body, signed(body, secret(), { at: ago(298) }))).toMatchObject({ event: { type: "bounced" } });
  const good = signed(body, secret());
  const forged = [
    signed(body, `whsec_${Buffer.from("a secret of somebody else").toString("base64")}`),
    signed(body, secret(), { at: ago(301) }),
    // Three seconds more, because time passes until the check.
    signed(body, secret(), { at: ago(-304) }),
    signed(`${body} `, secret()),
    { ...good, id: "msg_other" },
    { ...good, timestamp: String(Number(good.timestamp) - 1) },
    { ...good, timestamp: "soon" },
    { ...good, signature: "" },
    { ...good, signature: good.signature.replace("v1,", "v2,") },
    { ...good, signature: "v1," },
  ];
  for (const headers of forged) expect(open(body, headers)).toEqual({ outcome: "forged" });
  const big = eventBody({ type: "delivered", providerId: "x".repeat(1_000_000) });
  const other = eventBody({ type: "opened", providerId: "m1" });
  expect(open(other, signed(other, secret()))).toEqual({ outcome: "ignored" });
  for (const strange of [big, "[]", "null"])
    expect(open(strange, signed(strange, secret()))).toEqual({ outcome: "unread" });
  expect(open("{", signed("{", secret()))).toEqual({ outcome: "forged" });
});

test("only a permanent bounce makes an address unreachable", async () => {
  const read = (type: string, bounce?: string) => {
    const body = eventBody({ type, providerId: "m1", ...(bounce && { bounce }) });
    return openWebhook({ payload: body, ...signed(body, secret()) });
  };
  expect(read("bounced", "Transient")).toMatchObject({ event: { type: "bounced", permanent: false } });
  expect(read("bounced", "Undetermined")).toMatchObject({ event: { type: "bounced", permanent: false } });
  expect(read("bounced")).toMatchObject({ event: { type: "bounced", permanent: true } });
  expect(read("suppressed")).toMatchObject({ event: { type: "bounced", permanent: true } });
  expect(read("delivery_delayed")).toMatchObject({ event: { type: "delayed" } });
});

test("an event that comes fifty times at once counts once, and the order of events does not matter", async ({
  sql,
}) => {
  await recipients(25, now);
  await queueMany(25, now);
  await deliverAll(now);
  const once = mailEvent(await idOf("a24@example.jp"), "delayed");
  const answers = await Promise.all(Array.from({ length: 50 }, () => receiveEvent(once, now)));
  expect(answers.filter((answer) => answer === "new")).toHaveLength(1);
  expect(await sql`select id from mail_events`).toHaveLength(1);

  const [early, late] = [now, later(now, 60 * second)];
  const events: [Kind, Date][] = [
    ["delivered", late],
    ["delivered", early],
    ["complained", late],
    ["bounced", early],
  ];
  for (const [at, order] of orders(events).entries()) {
    const id = await idOf(`a${at}@example.jp`);
    const many = order.map(([type, at]) => mailEvent(id, type, { at }));
    // Some orders are sent one by one, some at once.
    if (at % 4 === 0) await Promise.all(many.map((event) => receiveEvent(event, now)));
    else for (const event of many) await receiveEvent(event, now);
  }
  const ends =
    await sql`select delivered_at, delayed_at, bounced_at, complained_at, mail_trouble, count(*)::int
    from mails join applicants on email = to_address where email <> 'a24@example.jp' group by 1, 2, 3, 4, 5`;
  expect(ends).toEqual([
    {
      delivered_at: early,
      delayed_at: null,
      bounced_at: early,
      complained_at: late,
      mail_trouble: "complained",
      count: 24,
    },
  ]);
});

const accept = (providerIds: string[]) => ({ decision: "accept", providerIds }) as const;

test("an event counts even if it comes before or while the acceptance is recorded", async ({ sql }) => {
  await recipients(3, now);
  await confirmedCampaign(now);
  await campaignMails.prepare(now);
  const leased = await leaseNext([campaignMails], now);
  const ids = leased?.lease.makeCall()?.messages.map(() => randomUUID()) ?? [];
  const [before = "", during = "", after = ""] = ids;
  const untilOneWaits = () =>
    expect.poll(() => sql`select from pg_locks where locktype = 'advisory' and not granted`).toHaveLength(1);
  await receiveEvent(mailEvent(before, "bounced"), now);
  let accepting: Promise<unknown> | undefined;
  // The transaction of the event is still open when the acceptance is recorded.
  await getDb().transaction(async (tx) => {
    await tx.insert(mailEvents).values({ ...mailEvent(during, "bounced"), receivedAt: now });
    await applyEvents(tx, [during]);
    accepting = getDb().transaction(async (other) => leased?.lease.settle(other, accept(ids), now));
    await untilOneWaits();
  });
  await accepting;
  expect(await sql`select from deliveries where bounced_at = ${now}`).toHaveLength(2);
  expect(await sql`select from applicants where mail_trouble = 'bounced'`).toHaveLength(2);
  await receiveEvent(mailEvent(after, "bounced"), now);
  expect(await sql`select from applicants where mail_trouble = 'bounced'`).toHaveLength(3);

  // The transaction of the acceptance is still open when the event comes.
  const row = await queue("someone@example.jp", now);
  const single = await leaseNext([singleMails], later(now, 60 * second));
  let receiving: Promise<unknown> | undefined;
  await getDb().transaction(async (tx) => {
    await single?.lease.settle(tx, accept(["their-id"]), now);
    receiving = receiveEvent(mailEvent("their-id", "delivered"), now);
    await untilOneWaits();
  });
  await receiving;
  expect(await sql`select delivered_at from mails where id = ${row}`).toEqual([{ delivered_at: now }]);
});

test("the next campaign skips bounced and complained addresses, not delayed ones, until the applicant resumes it", async ({
  mailbox,
  sql,
}) => {
  const { applicant, email } = await newcomer("hanako@example.jp", undefined, now);
  await recipients(5, now);
  await confirmedCampaign(now);
  await deliverAll(now);
  const deliveries = await sql<{ id: string; email: string }[]>`
    select d.provider_id as id, a.email from deliveries d join applicants a on a.id = d.applicant_id`;
  const of = (address: string) => deliveries.find((one) => one.email === address)?.id ?? "";
  await receiveEvent(mailEvent(of("a0@example.jp"), "bounced"), now);
  await receiveEvent(mailEvent(of("a1@example.jp"), "bounced", { permanent: false }), now);
  await receiveEvent(mailEvent(of("a2@example.jp"), "complained"), now);
  await receiveEvent(mailEvent(of("a3@example.jp"), "delayed"), now);
  const bounced = mailEvent(of(email), "bounced");
  await receiveEvent(bounced, now);
  expect(await findMailTrouble(applicant)).toEqual({ trouble: "bounced", since: now });

  const next = async () => {
    await mailbox.reset();
    await confirmedCampaign(now);
    await deliverAll(now);
    return (await mailbox.mails()).map(({ to }) => to).sort();
  };
  expect(await next()).toEqual(["a1@example.jp", "a3@example.jp", "a4@example.jp"]);

  await clearMailTrouble(applicant, now);
  // Another event of the same mail changes nothing, one of a newer mail does.
  await receiveEvent({ ...bounced, id: randomUUID(), at: later(now, -second) }, now);
  await receiveEvent(mailEvent(of(email), "delivered"), now);
  expect(await findMailTrouble(applicant)).toBeUndefined();
  expect(await next()).toContain(email);
  const [newer] = await sql<{ id: string }[]>`select provider_id as id from deliveries
    where applicant_id = ${applicant.id} and bounced_at is null`;
  await receiveEvent(mailEvent(String(newer?.id), "complained"), now);
  expect(await findMailTrouble(applicant)).toMatchObject({ trouble: "complained" });
});

test("mails about the account are still sent to a bounced address, and the browser that asked is shown their outcome", async ({
  mailbox,
}) => {
  await recipients(1, now, { mailTrouble: "bounced", mailTroubleAt: later(now, -91 * day) });
  expect(await countLongUnreachable(now)).toBe(1);
  for (const kind of ["registration", "already-registered"]) {
    const to = kind === "registration" ? "new@example.jp" : "a0@example.jp";
    await queue(to, now, { kind });
    await deliverAll(now);
    expect(await mailbox.mails(to)).toHaveLength(1);
    const id = await idOf(to);
    expect(await outcomeOfAnswer("registration", to, now)).toBeUndefined();
    await receiveEvent(mailEvent(id, "delayed"), now);
    expect(await outcomeOfAnswer("registration", to, now)).toBe("delayed");
    await receiveEvent(mailEvent(id, "bounced"), now);
    expect(await outcomeOfAnswer("registration", to, now)).toBe("unreachable");
    // Neither the other form nor an earlier press gets this outcome.
    expect(await outcomeOfAnswer("reissue", to, now)).toBeUndefined();
    expect(await outcomeOfAnswer("registration", to, later(now, -60 * second))).toBeUndefined();
  }
});

test("events are erased after thirty days, their outcomes stay, without a person who has left", async ({
  sql,
}) => {
  const [id] = await recipients(1, now);
  await confirmedCampaign(now);
  await deliverAll(now);
  const [row] = await sql<{ id: string }[]>`select provider_id as id from deliveries`;
  await receiveEvent(mailEvent(String(row?.id), "complained"), now);
  await sql`delete from applicants where id = ${String(id)}`;
  await receiveEvent(mailEvent(String(row?.id), "bounced"), now);
  await receiveEvent(mailEvent("nobodys", "bounced"), now);
  await purgeMailEvents(later(now, 30 * day - second));
  expect(await sql`select id from mail_events`).toHaveLength(3);
  await purgeMailEvents(later(now, 30 * day));
  expect(await sql`select id from mail_events`).toHaveLength(0);
  expect(await sql`select state, applicant_id, bounced_at, complained_at from deliveries`).toEqual([
    { state: "accepted", applicant_id: null, bounced_at: now, complained_at: now },
  ]);
});

/** The provider's id of the mail to this address. */
async function idOf(to: string): Promise<string> {
  const [mail] = await getDb().select({ id: mails.providerId }).from(mails).where(eq(mails.toAddress, to));
  return String(mail?.id);
}

function orders<T>(left: T[], taken: T[] = []): T[][] {
  if (left.length === 0) return [taken];
  return left.flatMap((one) =>
    orders(
      left.filter((other) => other !== one),
      [...taken, one],
    ),
  );
}
