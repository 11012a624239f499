import { getDb } from "@/lib/db/client";
import { deliverDue } from "@/lib/mail/deliver";
import { eraseAddress } from "@/lib/mail/erase-address";
import { purgeMails } from "@/lib/mail/purge";
import { expect, test } from "@/tests/support/domain";
import { queue } from "@/tests/support/outbox";
import { day, later, minute } from "@/tests/support/people";

const now = new Date();

test.beforeEach(({ mailbox }) => mailbox.reset());

test("the address of a mail is erased 30 days after its end, the record stays", async ({ sql }) => {
  await queue("old@example.jp", now);
  await deliverDue(now);
  await queue("waiting@example.jp", later(now, 28 * day));
  expect(await purgeMails(later(now, 29 * day))).toBe(0);
  expect(await purgeMails(later(now, 31 * day))).toBe(1);
  expect(await sql`select to_address, state from mails order by state`).toEqual([
    { to_address: null, state: "accepted" },
    { to_address: "waiting@example.jp", state: "queued" },
  ]);
});

test("a mail that could not be sent for a week is given up and its body erased, also when the body cannot be decrypted", async ({
  mailbox,
  sql,
}) => {
  await mailbox.fault({ mode: "monthly-quota" });
  await queue("old@example.jp", now);
  await queue("young@example.jp", later(now, day));
  await deliverDue(later(now, day));
  const sealed = await queue("sealed@example.jp", now);
  await sql`update mails set body = 'of a secret that is gone', priority = -1 where id = ${sealed}`;
  await deliverDue(later(now, 7 * day - minute));
  expect(await sql`select from mails where state = 'queued' and body is not null`).toHaveLength(3);
  await deliverDue(later(now, 7 * day));
  expect(await sql`select to_address, body is null as blank, state from mails order by to_address`).toEqual([
    { to_address: "old@example.jp", blank: true, state: "failed" },
    { to_address: "sealed@example.jp", blank: true, state: "failed" },
    { to_address: "young@example.jp", blank: false, state: "queued" },
  ]);
  await mailbox.clear();
  await deliverDue(later(now, 8 * day - minute));
  expect((await mailbox.mails()).map((mail) => mail.to)).toEqual(["young@example.jp"]);
});

test("the address of a deletion receipt is erased together with its body", async ({ sql }) => {
  await queue("bye@example.jp", now, { eraseAtEnd: true });
  await deliverDue(now);
  expect(await sql`select to_address, body, state from mails`).toEqual([
    { to_address: null, body: null, state: "accepted" },
  ]);
});

test("a person who leaves gets none of the queued mails, and their address is in no record", async ({
  mailbox,
  sql,
}) => {
  await queue("leaver@example.jp", now);
  await deliverDue(now);
  await mailbox.fault({ mode: "drop", times: 1 });
  await queue("leaver@example.jp", now, { dedupeKey: "in doubt" });
  await deliverDue(now);
  await queue("leaver@example.jp", now, { dedupeKey: "waiting" });
  await queue("other@example.jp", now);
  await getDb().transaction((tx) => eraseAddress(tx, "leaver@example.jp", "applicant", now));
  await deliverDue(later(now, 5 * minute));
  // One mail was sent before, and of one only the answer was lost; neither is sent again.
  expect(await mailbox.mails("leaver@example.jp")).toHaveLength(2);
  expect(await mailbox.mails("other@example.jp")).toHaveLength(1);
  expect(await sql`select 1 from mails where to_address like 'leaver%'`).toHaveLength(0);
  expect(await sql`select 1 from mails where dedupe_key = 'waiting'`).toHaveLength(0);
});
