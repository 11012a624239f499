import { getDb } from "@/lib/db/client";
import { deliverDue } from "@/lib/mail/deliver";
import { eraseAddress } from "@/lib/mail/erase-address";
import { purgeMails } from "@/lib/mail/purge";
import { expect, test } from "@/tests/support/domain";
import { queue } from "@/tests/support/outbox";
import { hour, later, minute } from "@/tests/support/people";

const now = new Date();
const day = 24 * hour;

test.beforeEach(({ mailbox }) => mailbox.reset());

test("the address goes 30 days after the end, the record stays", async ({ sql }) => {
  await queue("old@example.jp", now);
  await deliverDue(now);
  await queue("waiting@example.jp", later(now, day * 28));
  expect(await purgeMails(later(now, day * 29))).toBe(0);
  expect(await purgeMails(later(now, day * 31))).toBe(1);
  expect(await sql`select to_address, state from mails order by state`).toEqual([
    { to_address: null, state: "accepted" },
    { to_address: "waiting@example.jp", state: "queued" },
  ]);
});

test("what could not be sent for a week is given up, body and all, also when its body opens no more", async ({
  mailbox,
  sql,
}) => {
  await mailbox.fault({ mode: "monthly-quota" });
  await queue("old@example.jp", now);
  await queue("young@example.jp", later(now, day));
  await deliverDue(later(now, day));
  const sealed = await queue("sealed@example.jp", now);
  await sql`update mails set body = 'of a secret that is gone', priority = -1 where id = ${sealed}`;
  await deliverDue(later(now, day * 7 - 60_000));
  expect(await sql`select from mails where state = 'queued' and body is not null`).toHaveLength(3);
  await deliverDue(later(now, day * 7));
  expect(await sql`select to_address, body is null as blank, state from mails order by to_address`).toEqual([
    { to_address: "old@example.jp", blank: true, state: "failed" },
    { to_address: "sealed@example.jp", blank: true, state: "failed" },
    { to_address: "young@example.jp", blank: false, state: "queued" },
  ]);
  await mailbox.clear();
  await deliverDue(later(now, day * 8 - 60_000));
  expect((await mailbox.mails()).map((mail) => mail.to)).toEqual(["young@example.jp"]);
});

test("a farewell's address goes with its body", async ({ sql }) => {
  await queue("bye@example.jp", now, { eraseAtEnd: true });
  await deliverDue(now);
  expect(await sql`select to_address, body, state from mails`).toEqual([
    { to_address: null, body: null, state: "accepted" },
  ]);
});

test("who leaves gets nothing that was waiting, and stands in no record", async ({ mailbox, sql }) => {
  await queue("leaver@example.jp", now);
  await deliverDue(now);
  await mailbox.fault({ mode: "drop", times: 1 });
  await queue("leaver@example.jp", now, { dedupeKey: "in doubt" });
  await deliverDue(now);
  await queue("leaver@example.jp", now, { dedupeKey: "waiting" });
  await queue("other@example.jp", now);
  await getDb().transaction((tx) => eraseAddress(tx, "leaver@example.jp", "applicant", now));
  await deliverDue(later(now, 5 * minute));
  // One before leaving, one of which only the answer was lost; neither is sent again.
  expect(await mailbox.mails("leaver@example.jp")).toHaveLength(2);
  expect(await mailbox.mails("other@example.jp")).toHaveLength(1);
  expect(await sql`select 1 from mails where to_address like 'leaver%'`).toHaveLength(0);
  expect(await sql`select 1 from mails where dedupe_key = 'waiting'`).toHaveLength(0);
});
