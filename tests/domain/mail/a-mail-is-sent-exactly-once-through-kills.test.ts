import { randomInt } from "node:crypto";
import { setTimeout as sleep } from "node:timers/promises";
import { getDb } from "@/lib/db/client";
import { deliverDue } from "@/lib/mail/deliver";
import { queueMail } from "@/lib/mail/outbox";
import { expect, test } from "@/tests/support/domain";
import { queue, queueMany, startWorker } from "@/tests/support/outbox";
import { later, minute, second } from "@/tests/support/people";

const now = new Date();

test.beforeEach(({ mailbox }) => mailbox.reset());

test("when ten workers are killed and one answer in ten is dropped, no mail is lost and none comes twice", async ({
  mailbox,
  sql,
}) => {
  test.setTimeout(120_000);
  await mailbox.fault({ mode: "drop", every: 10 });
  // One call hangs, so that it is under way when its worker is killed, however fast the machine is.
  await mailbox.fault({ mode: "hang", times: 1, to: "a100@example.jp" });
  await mailbox.fault({ mode: "slow", ms: 200 });
  const workers = await Promise.all(Array.from({ length: 10 }, () => startWorker()));
  await queueMany(150, now);
  for (const worker of workers) {
    // At a random moment of leasing, calling or recording.
    await sleep(randomInt(20, 250));
    await worker.kill();
  }
  const interrupted = await sql`select count(*)::int as count from mails where state <> 'accepted'`;
  expect(interrupted[0]?.count).toBeGreaterThan(0);
  for (let passed = 1; passed <= 5; passed++) await deliverDue(later(new Date(), passed * minute));

  const mails = await mailbox.mails();
  expect(mails).toHaveLength(150);
  expect(new Set(mails.map((mail) => mail.to)).size).toBe(150);
  expect(await sql`select state, count(*)::int as count from mails group by state`).toEqual([
    { state: "accepted", count: 150 },
  ]);
});

test("when the database cuts off a worker again and again, the worker goes on and each mail comes once", async ({
  mailbox,
  sql,
}) => {
  await mailbox.fault({ mode: "slow", ms: 50 });
  await queueMany(60, now);
  const worker = await startWorker({ PGAPPNAME: "worker" });
  for (let cut = 0; cut < 5; cut++) {
    const [{ seen } = { seen: 0 }] =
      await sql`select count(*)::int as seen from mails where state = 'accepted'`;
    await sql`select pg_terminate_backend(pid) from pg_stat_activity where application_name = 'worker'`;
    const more = async () => (await sql`select 1 from mails where state = 'accepted'`).length;
    await expect.poll(more).toBeGreaterThan(Math.min(seen, 50));
  }
  await worker.kill();
  for (let passed = 1; passed <= 5; passed++) await deliverDue(later(new Date(), passed * minute));
  const mails = await mailbox.mails();
  expect(mails).toHaveLength(60);
  expect(new Set(mails.map((mail) => mail.to)).size).toBe(60);
  expect(await sql`select distinct state from mails`).toEqual([{ state: "accepted" }]);
});

test("ten passes at the same time send each mail once", async ({ mailbox }) => {
  await queueMany(20, now);
  const sent = await Promise.all(Array.from({ length: 10 }, () => deliverDue(now)));
  expect(sent.reduce((all, one) => all + one, 0)).toBe(20);
  expect(await mailbox.mails()).toHaveLength(20);
  expect(await mailbox.calls()).toHaveLength(20);
});

test("another worker takes over the mail of a killed one as soon as its lease has expired", async ({
  mailbox,
}) => {
  await mailbox.fault({ mode: "hang", times: 1 });
  await queue("leased@example.jp", now);
  const worker = await startWorker();
  await expect.poll(async () => (await mailbox.calls()).length).toBe(1);
  await worker.kill();
  expect(await deliverDue(new Date())).toBe(0);
  expect(await deliverDue(later(new Date(), 45 * second))).toBe(1);
  expect(await mailbox.mails("leased@example.jp")).toHaveLength(1);
});

test("queueing with the same dedupe key twice makes one mail, and both calls return its id", async ({
  mailbox,
}) => {
  const ids = await Promise.all(Array.from({ length: 20 }, () => queue("once@example.jp", now)));
  expect(new Set(ids).size).toBe(1);
  await deliverDue(now);
  const [mail] = await mailbox.mails();
  expect(mail?.idempotencyKey).toBe(ids[0]);
});

test("a mail whose transaction was not committed is not sent", async ({ mailbox }) => {
  const broken = getDb().transaction(async (tx) => {
    const mail = {
      kind: "test",
      dedupeKey: "never",
      to: "no@example.jp",
      subject: "件名",
      text: "本文",
      html: "",
    };
    await queueMail(tx, mail, now);
    throw new Error("the verb failed");
  });
  await expect(broken).rejects.toThrow("the verb failed");
  expect(await deliverDue(now)).toBe(0);
  expect(await mailbox.calls()).toHaveLength(0);
});

test("mails about accounts are sent before less urgent ones", async ({ mailbox }) => {
  await queue("campaign@example.jp", now, { priority: 10 });
  await queue("account@example.jp", later(now, second));
  await deliverDue(later(now, 2 * second));
  expect((await mailbox.mails()).map((mail) => mail.to)).toEqual([
    "account@example.jp",
    "campaign@example.jp",
  ]);
});

test("queueing a mail wakes a worker up", async ({ mailbox }) => {
  const worker = await startWorker();
  await queue("soon@example.jp", now);
  await expect.poll(async () => (await mailbox.mails()).length).toBe(1);
  await worker.kill();
});
