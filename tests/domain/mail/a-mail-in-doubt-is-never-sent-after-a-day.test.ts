import { env } from "@/lib/env";
import { deliverDue } from "@/lib/mail/deliver";
import { expect, test } from "@/tests/support/domain";
import { queue } from "@/tests/support/outbox";
import { day, hour, later, minute } from "@/tests/support/people";

const now = new Date();

test.beforeEach(({ mailbox }) => mailbox.reset());

test("after a dropped answer the call is repeated under the same idempotency key, for almost a day", async ({
  mailbox,
  sql,
}) => {
  await mailbox.fault({ mode: "drop", times: 1 });
  await queue("doubt@example.jp", now);
  await deliverDue(now);
  await mailbox.advance(22 * hour);
  expect(await deliverDue(later(now, 22 * hour))).toBe(1);
  expect(await mailbox.mails()).toHaveLength(1);
  expect(await sql`select state from mails`).toEqual([{ state: "accepted" }]);
});

test("25 hours after a dropped answer a mail is left to staff, not sent again", async ({ mailbox, sql }) => {
  await mailbox.fault({ mode: "drop", times: 1 });
  await queue("doubt@example.jp", now);
  await deliverDue(now);
  await mailbox.advance(25 * hour);
  expect(await deliverDue(later(now, 25 * hour))).toBe(0);
  expect(await mailbox.mails()).toHaveLength(1);
  expect(await mailbox.calls()).toHaveLength(1);
  expect(await sql`select state, body, lease_until from mails`).toEqual([
    { state: "unclear", body: null, lease_until: null },
  ]);
});

test("a repeated call is equal byte for byte, even if the sender was changed meanwhile", async ({
  mailbox,
}) => {
  const sender = env().MAIL_FROM;
  await mailbox.fault({ mode: "drop", times: 1 });
  await queue("doubt@example.jp", now);
  await deliverDue(now);
  try {
    env().MAIL_FROM = "別の差出人 <other@example.jp>";
    expect(await deliverDue(later(now, 2 * minute))).toBe(1);
  } finally {
    env().MAIL_FROM = sender;
  }
  expect((await mailbox.mails()).map((mail) => mail.from)).toEqual([sender]);
});

test("a mail whose key the provider knows with another content is left to staff", async ({
  mailbox,
  sql,
}) => {
  const id = await queue("doubt@example.jp", now);
  await fetch(`${env().RESEND_BASE_URL}/emails`, {
    method: "POST",
    headers: { authorization: `Bearer ${env().RESEND_API_KEY}`, "idempotency-key": id },
    body: JSON.stringify({ from: "a@example.jp", to: "b@example.jp", subject: "別", text: "別" }),
  });
  expect(await deliverDue(now)).toBe(0);
  expect(await mailbox.mails()).toHaveLength(1);
  expect(await sql`select state, last_error from mails`).toEqual([
    { state: "unclear", last_error: "invalid_idempotent_request" },
  ]);
});

test("a pause of days by quota puts no mail in doubt", async ({ mailbox }) => {
  await mailbox.fault({ mode: "monthly-quota" });
  await queue("patient@example.jp", now);
  for (let days = 0; days < 4; days++) await deliverDue(later(now, days * day));
  await mailbox.clear();
  expect(await deliverDue(later(now, 4 * day))).toBe(1);
});
