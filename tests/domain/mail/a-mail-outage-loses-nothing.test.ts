import { deliverDue } from "@/lib/mail/deliver";
import { singleMails } from "@/lib/mail/single-mails";
import { mailStatus } from "@/lib/mail/status";
import { startDelivery } from "@/lib/mail/worker";
import { expect, test } from "@/tests/support/domain";
import { queue, queueMany } from "@/tests/support/outbox";
import { hour, later, minute } from "@/tests/support/people";

const now = new Date();

test.beforeEach(({ mailbox }) => mailbox.reset());

for (const mode of ["down", "error", "html", "lost", "broken-json"]) {
  test(`during an hour of ${mode} every mail waits, then each arrives once`, async ({ mailbox, sql }) => {
    await queueMany(30, now);
    await mailbox.fault({ mode });
    for (let passed = 0; passed < 60; passed++) await deliverDue(later(now, passed * minute));
    const tried = (await mailbox.calls()).length;
    expect(await sql`select distinct state from mails`).toEqual([{ state: "queued" }]);
    expect(await mailStatus(later(now, hour))).toBe("late");
    // A few calls at first, then one at a time, so that the provider is not flooded.
    expect(tried).toBeLessThan(200);

    await mailbox.clear();
    for (let passed = 60; passed < 65; passed++) await deliverDue(later(now, passed * minute));
    const mails = await mailbox.mails();
    expect(mails).toHaveLength(30);
    expect(new Set(mails.map((mail) => mail.to)).size).toBe(30);
    expect(await sql`select distinct state from mails`).toEqual([{ state: "accepted" }]);
    expect(await mailStatus(later(now, 65 * minute))).toBe("ok");
  });
}

test("a hanging call delays no other mail, and is repeated under its key", async ({ mailbox }) => {
  test.setTimeout(60_000);
  await mailbox.fault({ mode: "hang", times: 1, to: "slow@example.jp" });
  await queue("slow@example.jp", now);
  const stop = startDelivery([singleMails]);
  await expect.poll(async () => (await mailbox.calls()).length).toBe(1);
  await queue("quick@example.jp", now);
  await expect.poll(async () => (await mailbox.mails()).map((mail) => mail.to)).toEqual(["quick@example.jp"]);
  // Stopping waits until the call under way has ended by its time-out.
  await stop();
  await deliverDue(later(new Date(), minute));
  expect(await mailbox.mails("slow@example.jp")).toHaveLength(1);
  const keys = (await mailbox.calls()).map((call) => call.idempotencyKey);
  expect(keys.filter((key) => key === keys[0])).toHaveLength(2);
});

test("a mail that the provider refuses fails alone, and its body is erased", async ({ mailbox, sql }) => {
  await mailbox.fault({ mode: "refuse", times: 1, to: "refused@example.jp" });
  await queue("refused@example.jp", now);
  await queue("fine@example.jp", now);
  expect(await deliverDue(now)).toBe(1);
  expect(
    await sql`select state, last_error, body from mails where to_address = 'refused@example.jp'`,
  ).toEqual([{ state: "failed", last_error: "validation_error", body: null }]);
});
