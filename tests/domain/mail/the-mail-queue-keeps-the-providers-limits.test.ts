import { deliverDue } from "@/lib/mail/deliver";
import { type LeasedCall, leaseNext } from "@/lib/mail/lease-next";
import { singleMails } from "@/lib/mail/single-mails";
import { mailStatus } from "@/lib/mail/status";
import { expect, test } from "@/tests/support/domain";
import { queue, queueMany, startWorker } from "@/tests/support/outbox";
import { later, minute, second } from "@/tests/support/people";

const now = new Date();

test.beforeEach(async ({ mailbox }) => {
  await mailbox.reset();
  await mailbox.settings({ rate: 100 });
});

test("several workers together keep the allowed rate", async ({ mailbox }) => {
  await mailbox.settings({ rate: 50 });
  await queueMany(120, now);
  expect(
    closest(await Promise.all(Array.from({ length: 30 }, () => leaseNext([singleMails], now)))),
  ).toBeGreaterThan(20);
  const began = performance.now();
  const again = later(now, minute);
  await Promise.all([deliverDue(again), deliverDue(again), deliverDue(again)]);
  // A call that was refused nevertheless is repeated.
  await deliverDue(later(now, 2 * minute));
  expect(await mailbox.mails()).toHaveLength(120);
  expect(performance.now() - began, "calls keep their distance, however fast the machine is").toBeGreaterThan(
    119 * 20,
  );
});

test("if the provider allows less than the setting, its rate holds from the first answer on", async ({
  mailbox,
  sql,
}) => {
  await mailbox.settings({ rate: 10 });
  await queue("first@example.jp", now);
  await deliverDue(now);
  expect(await sql`select provider_rate from mail_queue`).toEqual([{ provider_rate: 10 }]);
  await queueMany(25, now);
  const planned = await Promise.all(
    Array.from({ length: 15 }, () => leaseNext([singleMails], later(now, minute))),
  );
  expect(closest(planned)).toBeGreaterThan(100);
  const began = performance.now();
  await deliverDue(later(now, 2 * minute));
  await deliverDue(later(now, 3 * minute));
  expect(await mailbox.mails()).toHaveLength(26);
  expect(performance.now() - began, "calls keep their distance, however fast the machine is").toBeGreaterThan(
    24 * 100,
  );
});

test("after a 429 the whole queue waits as long as the answer says, and no mail fails", async ({
  mailbox,
  sql,
}) => {
  await mailbox.fault({ mode: "rate-limit", times: 1, retryAfter: 30 });
  await queueMany(5, now);
  await deliverDue(now);
  await deliverDue(later(now, 20 * second));
  const early = (await mailbox.calls()).length;
  await deliverDue(later(now, 40 * second));
  expect(await mailbox.mails()).toHaveLength(5);
  // One call was refused, those under way may have succeeded, and no other call was made meanwhile.
  expect((await mailbox.calls()).length).toBe(6);
  expect(early).toBeLessThanOrEqual(6);
  expect(await sql`select distinct state from mails`).toEqual([{ state: "accepted" }]);
});

test("for a minute after a 429 the distance between calls is larger", async ({ mailbox }) => {
  const distance = async (at: Date) =>
    closest(await Promise.all(Array.from({ length: 4 }, () => leaseNext([singleMails], at))));
  await queueMany(4, now);
  const usual = await distance(now);
  await mailbox.fault({ mode: "rate-limit", times: 1, retryAfter: 1 });
  await deliverDue(later(now, minute));
  await queueMany(4, now, "b");
  expect(await distance(later(now, minute + 20 * second))).toBeGreaterThan(usual);
  expect(await distance(later(now, 3 * minute))).toBe(usual);
});

for (const [mode, name, pause] of [
  ["daily-quota", "daily_quota_exceeded", 15],
  ["monthly-quota", "monthly_quota_exceeded", 15],
  ["unauthorized", "restricted_api_key", 5],
  ["forbidden", "invalid_api_key", 5],
  ["unverified", "validation_error", 5],
] as const) {
  test(`${mode} pauses the queue and fails no mail`, async ({ mailbox, sql }) => {
    await mailbox.fault({ mode });
    await queueMany(20, now);
    await deliverDue(now);
    await deliverDue(later(now, (pause - 1) * minute));
    expect(await mailStatus(later(now, (pause - 1) * minute))).toBe("paused");
    expect(await sql`select distinct state, first_attempt_at from mails`).toEqual([
      { state: "queued", first_attempt_at: null },
    ]);
    expect(await sql`select paused_by from mail_queue`).toEqual([{ paused_by: name }]);
    const first = (await mailbox.calls()).length;
    // After the pause one call is made; it pauses the queue again.
    await deliverDue(later(now, (pause + 1) * minute));
    expect((await mailbox.calls()).length).toBe(first + 1);
    await mailbox.clear();
    await deliverDue(later(now, (pause * 2 + 2) * minute));
    expect(await mailbox.mails()).toHaveLength(20);
    expect(await mailStatus(later(now, (pause * 2 + 2) * minute))).toBe("ok");
  });
}

test("after a restart with the right key the queue goes on at once", async ({ mailbox }) => {
  await mailbox.settings({ key: "re_the_new_key" });
  await queueMany(3, new Date());
  await deliverDue(new Date());
  expect(await mailStatus(new Date())).toBe("paused");
  const worker = await startWorker({ RESEND_API_KEY: "re_the_new_key" });
  await expect.poll(async () => (await mailbox.mails()).length).toBe(3);
  await worker.kill();
  await mailbox.settings({ key: process.env.RESEND_API_KEY });
});

/**
 * The least distance between the planned moments of calls, in ms. The moments at the provider are not used: on a busy
 * machine a call may arrive late and the next one in time.
 */
function closest(calls: (LeasedCall | undefined)[]): number {
  const moments = calls.map((call) => call?.waitMs ?? Number.NaN).sort((a, b) => a - b);
  return Math.min(...moments.slice(1).map((moment, n) => moment - Number(moments[n])));
}
