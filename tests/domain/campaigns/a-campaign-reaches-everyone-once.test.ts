import { changeAttribute } from "@/lib/applicants/change-attribute";
import { changeMailPreference } from "@/lib/applicants/change-mail-preference";
import { eraseApplicant } from "@/lib/applicants/erase";
import { campaignMails } from "@/lib/campaigns/campaign-mails";
import { getDb } from "@/lib/db/client";
import { leaseNext } from "@/lib/mail/lease-next";
import { singleMails } from "@/lib/mail/single-mails";
import { confirmedCampaign, deliverAll, recipients } from "@/tests/support/campaigns";
import { expect, test } from "@/tests/support/domain";
import { queue, startWorker } from "@/tests/support/outbox";
import { hour, later, minute, newcomer, second } from "@/tests/support/people";

const now = new Date();

test.beforeEach(async ({ mailbox }) => {
  await mailbox.reset();
  await mailbox.settings({ rate: 100 });
});

test("a campaign goes to everyone who wants it and may get it, in a mail of their own with their own unsubscribe link", async ({
  mailbox,
  sql,
}) => {
  await recipients(150, now);
  await sql`update applicants set attribute = 'student' where email like 'a1_@example.jp'`;
  await sql`update applicants set wants_mail = false where email = 'a20@example.jp'`;
  await sql`update applicants set suspended_at = ${now} where email = 'a21@example.jp'`;
  await sql`update applicants set mail_trouble = 'bounced' where email = 'a22@example.jp'`;
  const id = await confirmedCampaign(now, { audience: "general" });
  expect(await deliverAll(now)).toBe(137);
  const mails = await mailbox.mails();
  expect(new Set(mails.map(({ to }) => to)).size).toBe(137);
  expect(mails.some(({ to }) => /^a(1\d|20|21|22)@/.test(to))).toBe(false);
  const [first] = mails;
  const token = /unsubscribe\/([0-9a-f]{64})\n/.exec(first?.text ?? "")?.[1];
  expect(first?.html).toContain(`/unsubscribe/${token}"`);
  expect(first?.headers).toMatchObject({
    "List-Unsubscribe": `<http://localhost:3000/api/unsubscribe/${token}>`,
    "List-Unsubscribe-Post": "List-Unsubscribe=One-Click",
  });
  expect(new Set(mails.map(({ text }) => text)).size, "a token for each").toBe(137);
  expect(
    await sql`select state, recipients, ended_at is not null as ended from campaigns where id = ${id}`,
  ).toEqual([{ state: "done", recipients: 137, ended: true }]);
  expect(await sql`select count(*)::int from deliveries where to_address is not null`).toEqual([
    { count: 0 },
  ]);
  expect((await mailbox.calls()).length, "a hundred mails per call").toBe(2);
});

test("who opts out, changes 属性 or leaves after the queueing gets no mail, and the reason is recorded", async ({
  mailbox,
  sql,
}) => {
  await recipients(4, now);
  await confirmedCampaign(now, { audience: "general" });
  await campaignMails.prepare(now);
  await sql`update applicants set wants_mail = false where email = 'a0@example.jp'`;
  await sql`update applicants set attribute = 'student' where email = 'a1@example.jp'`;
  await sql`delete from applicants where email = 'a2@example.jp'`;
  await deliverAll(now);
  expect((await mailbox.mails()).map(({ to }) => to)).toEqual(["a3@example.jp"]);
  const reasons = await sql`select skip_reason, count(*)::int from deliveries group by 1 order by 1`;
  expect(reasons).toEqual([
    { skip_reason: "left", count: 1 },
    { skip_reason: "opted-out", count: 1 },
    { skip_reason: "other-attribute", count: 1 },
    { skip_reason: null, count: 1 },
  ]);
});

for (const fault of ["drop", "lost", "broken-json", "error", "html", "rate-limit", "down"] as const) {
  test(`through ${fault} at every second call, each recipient gets one mail`, async ({ mailbox, sql }) => {
    await recipients(450, now);
    await confirmedCampaign(now);
    await mailbox.fault({ mode: fault, every: 2, times: 6 });
    for (let passed = 0; passed < 12; passed += 1) await deliverAll(later(now, passed * minute));
    const mails = await mailbox.mails();
    expect(mails).toHaveLength(450);
    expect(new Set(mails.map(({ to }) => to)).size).toBe(450);
    expect(await sql`select distinct state from deliveries`).toEqual([{ state: "accepted" }]);
    expect(await sql`select state from campaigns`).toEqual([{ state: "done" }]);
  });
}

test("one address that the provider refuses stops no other mail", async ({ mailbox, sql }) => {
  await recipients(100, now);
  await mailbox.fault({ mode: "refuse", to: "a77@example.jp" });
  await confirmedCampaign(now);
  // On a busy machine a call may come too early; it is repeated in the second pass.
  for (const at of [now, later(now, minute)]) await deliverAll(at);
  expect(await mailbox.mails()).toHaveLength(99);
  expect(await sql`select state, count(*)::int from deliveries group by 1 order by 1`).toEqual([
    { state: "accepted", count: 99 },
    { state: "failed", count: 1 },
  ]);
});

for (const [fault, mode] of [
  ["a used-up quota", "daily-quota"],
  ["a wrong key", "unauthorized"],
] as const) {
  test(`${fault} pauses a campaign, and no recipient is lost`, async ({ mailbox, sql }) => {
    await recipients(250, now);
    await confirmedCampaign(now);
    await mailbox.fault({ mode });
    await deliverAll(now);
    expect(await sql`select distinct state from deliveries`).toEqual([{ state: "waiting" }]);
    await mailbox.clear();
    await deliverAll(later(now, 16 * minute));
    await deliverAll(later(now, 17 * minute));
    expect(await mailbox.mails()).toHaveLength(250);
  });
}

test("while a campaign is stopped no call is made, not even for a batch in doubt; after 再開 every missing mail is sent", async ({
  mailbox,
  sql,
}) => {
  await recipients(300, now);
  const id = await confirmedCampaign(now);
  await mailbox.fault({ mode: "lost", times: 1 });
  await mailbox.fault({ mode: "down" });
  await deliverAll(now);
  await mailbox.clear();
  await sql`update campaigns set state = 'stopped' where id = ${id}`;
  const before = (await mailbox.calls()).length;
  await deliverAll(later(now, 5 * minute));
  expect((await mailbox.calls()).length).toBe(before);
  await sql`update campaigns set state = 'sending' where id = ${id}`;
  await deliverAll(later(now, 10 * minute));
  await deliverAll(later(now, 12 * minute));
  const mails = await mailbox.mails();
  expect(new Set(mails.map(({ to }) => to)).size).toBe(300);
  expect(mails).toHaveLength(300);
});

test("a call with an unknown outcome is repeated for 23 hours, then left to staff", async ({
  mailbox,
  sql,
}) => {
  await recipients(3, now);
  await confirmedCampaign(now);
  await mailbox.fault({ mode: "drop" });
  await deliverAll(now);
  await mailbox.clear();
  await mailbox.advance(25 * hour);
  await deliverAll(later(now, 25 * hour));
  expect(await mailbox.mails()).toHaveLength(3);
  expect(await sql`select distinct state, to_address from deliveries`).toEqual([
    { state: "unclear", to_address: null },
  ]);
  await deliverAll(later(now, 26 * hour));
  expect(await sql`select state from campaigns`).toEqual([{ state: "done" }]);
});

for (const [change, act] of [
  ["opted out", (person: Person) => changeMailPreference(person, "no", later(now, minute))],
  ["changed their 属性", (person: Person) => changeAttribute(person, "student", later(now, minute))],
  ["left", (person: Person) => leave(person)],
] as const) {
  test(`a batch in doubt is repeated for 15 minutes once a recipient in it has ${change}`, async ({
    mailbox,
    sql,
  }) => {
    const { applicant } = await newcomer("hanako@example.jp", undefined, now);
    await confirmedCampaign(now, { audience: "general" });
    await mailbox.fault({ mode: "lost" });
    await deliverAll(now);
    await act(applicant);
    const [batch] = await sql`select id, recipients_removed_at from batches`;
    expect(batch?.recipients_removed_at).toEqual(later(now, minute));
    const callsOfBatch = async () =>
      (await mailbox.calls()).filter(({ idempotencyKey }) => idempotencyKey === batch?.id);
    expect(await callsOfBatch()).toHaveLength(1);
    await deliverAll(later(now, 17 * minute));
    expect(await callsOfBatch(), "not repeated").toHaveLength(1);
    expect(await sql`select state, to_address from deliveries`).toEqual([
      { state: "unclear", to_address: null },
    ]);
  });
}

test("mails about accounts are sent before those of a campaign", async () => {
  await recipients(500, now);
  await confirmedCampaign(now);
  await campaignMails.prepare(now);
  const sources = [singleMails, campaignMails];
  expect((await leaseNext(sources, now))?.source).toBe(campaignMails);
  await queue("account@example.jp", now);
  expect((await leaseNext(sources, later(now, second)))?.source).toBe(singleMails);
});

test("when workers are killed with -9 during a campaign, each recipient still gets one mail", async ({
  mailbox,
  sql,
}) => {
  test.setTimeout(120_000);
  await recipients(2_000, now);
  await confirmedCampaign(later(now, -minute));
  await mailbox.fault({ mode: "slow", ms: 150 });
  for (let round = 0; round < 4; round += 1) {
    const workers = await Promise.all([startWorker(), startWorker()]);
    await expect
      .poll(async () => (await mailbox.calls()).length, { timeout: 20_000 })
      .toBeGreaterThan(2 * (round + 1));
    await Promise.all(workers.map((worker) => worker.kill()));
    await sql`update batches set lease_until = null, next_attempt_at = now()`;
  }
  await mailbox.clear();
  await deliverAll(new Date());
  await deliverAll(later(new Date(), minute));
  const mails = await mailbox.mails();
  expect(new Set(mails.map(({ to }) => to)).size).toBe(2_000);
  expect(mails).toHaveLength(2_000);
  expect(await sql`select distinct state from deliveries`).toEqual([{ state: "accepted" }]);
});

type Person = Awaited<ReturnType<typeof newcomer>>["applicant"];

function leave(person: Person) {
  const receipt = { kind: "account-deleted", to: person.email, subject: "削除", text: "削除", html: "削除" };
  return getDb().transaction((tx) => eraseApplicant(tx, person, receipt, later(now, minute)));
}
