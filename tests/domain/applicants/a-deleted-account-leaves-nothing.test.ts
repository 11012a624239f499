import { deleteAccount } from "@/lib/applicants/delete-account";
import { findProfile } from "@/lib/applicants/find";
import { deliverDue } from "@/lib/mail/deliver";
import { openRegistration } from "@/lib/mailed-links/open";
import { purgeMailedLinks } from "@/lib/mailed-links/purge";
import { startRegistration } from "@/lib/mailed-links/start-registration";
import { startReissue } from "@/lib/mailed-links/start-reissue";
import { dumpTables } from "@/tests/support/database";
import { expect, test } from "@/tests/support/domain";
import { lastLetterTo, lettersTo } from "@/tests/support/letters";
import { day, later, minute, network, newcomer, second, start } from "@/tests/support/people";

const from = { network: network(1) };

test("after a deletion only the receipt is sent, and then no table holds the address", async ({
  sql,
  mailbox,
}) => {
  await mailbox.reset();
  const { applicant, email, handle } = await newcomer("leaver@example.jp");
  await startRegistration({ kind: "applicant", email }, from, start);
  await deliverDue(start);
  expect(await mailbox.mails(email)).toHaveLength(1);
  await startReissue({ kind: "applicant", email }, from, start);

  expect(await deleteAccount(applicant, {}, later(start, minute))).toEqual({ outcome: "deleted" });
  expect((await lettersTo(email)).map((letter) => letter.kind)).toEqual(["account-deleted"]);
  await deliverDue(later(start, minute));
  const subjects = (await mailbox.mails(email)).map((mail) => mail.subject);
  expect(subjects).toHaveLength(2);

  for (const [table, rows] of await dumpTables(sql))
    for (const trace of [email, "leaver", handle, applicant.sessionId])
      expect(rows, table).not.toContain(trace);
  await deliverDue(later(start, day));
  expect(await mailbox.mails(email)).toHaveLength(2);
});

test("a deletion pressed ten times at once sends one receipt", async () => {
  const { applicant, email } = await newcomer();
  const answers = await Promise.all(Array.from({ length: 10 }, () => deleteAccount(applicant, {}, start)));
  expect(new Set(answers.map(({ outcome }) => outcome))).toEqual(new Set(["deleted"]));
  expect((await lettersTo(email)).map((letter) => letter.kind)).toEqual(["account-deleted"]);
});

test("the address can be registered again at once, and the new account inherits nothing", async ({ sql }) => {
  const old = await newcomer();
  await deleteAccount(old.applicant, {}, start);
  const now = later(start, second);
  const renewed = await newcomer(old.email, network(2), now);
  expect(renewed.applicant.id).not.toBe(old.applicant.id);
  expect(await findProfile(renewed.applicant)).toMatchObject({ createdAt: now, updatedAt: now });
  expect(await findProfile(old.applicant)).toBeUndefined();
  expect(await openRegistration("applicant", old.token, now)).toEqual({ state: "unknown" });
  expect(await sql`select from known_origins`).toHaveLength(0);
});

test("a registration that nobody finished is erased after seven days", async ({ sql }) => {
  await startRegistration({ kind: "applicant", email: "pending@example.jp" }, from, start);
  const { token } = await lastLetterTo("pending@example.jp");
  await purgeMailedLinks(later(start, 7 * day - second));
  expect(await sql`select from registrations`).toHaveLength(1);
  await purgeMailedLinks(later(start, 7 * day + second));
  expect(await sql`select from registrations`).toHaveLength(0);
  expect(await openRegistration("applicant", token, later(start, 7 * day + second))).toEqual({
    state: "unknown",
  });
});
