import { deliverDue } from "@/lib/mail/deliver";
import { expect, test } from "@/tests/support/domain";
import { queue } from "@/tests/support/outbox";

const now = new Date();

const hostile = [
  "a@example.jp, b@example.jp",
  "a@example.jp;b@example.jp",
  "a@example.jp\r\nBcc: b@example.jp",
  "a@example.jp\n",
  "a@example.jp b@example.jp",
  "Name <a@example.jp>",
  '"a, b"@example.jp',
  "a@b@example.jp",
  "<a@example.jp>",
  "a@example.jp\u2028b",
  "a@example.jp\0",
  "あ@example.jp",
  "",
  `${"a".repeat(250)}@example.jp`,
];

for (const address of hostile) {
  test(`an address is refused before the mail is queued: ${JSON.stringify(address).slice(0, 60)}`, async ({
    sql,
  }) => {
    await expect(queue(address, now)).rejects.toThrow("address");
    expect(await sql`select 1 from mails`).toHaveLength(0);
  });
}

test("a subject is one line", async () => {
  await expect(queue("a@example.jp", now, { subject: "件名\r\nBcc: b@example.jp" })).rejects.toThrow("line");
});

test("addresses that old carriers gave out are accepted", async ({ mailbox }) => {
  await mailbox.reset();
  await queue("x..y@docomo.ne.jp", now);
  await queue("x.@ezweb.ne.jp", now);
  expect(await deliverDue(now)).toBe(2);
  const headers = (await mailbox.mails()).map((mail) => mail.headers);
  expect(headers).toEqual([{ "Auto-Submitted": "auto-generated" }, { "Auto-Submitted": "auto-generated" }]);
});
