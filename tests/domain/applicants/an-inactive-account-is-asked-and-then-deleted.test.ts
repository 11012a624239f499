import { askInactive } from "@/lib/applicants/inactive";
import { findKept, keepAccount } from "@/lib/applicants/keep-account";
import { deliverDue } from "@/lib/mail/deliver";
import { expect, test } from "@/tests/support/domain";
import { day, later, login, network, newcomer, start } from "@/tests/support/people";

const years = 365 * day;
const inactive = later(start, 2 * years + day);

/** Runs the check of inactive accounts once a day for so many days. */
async function passDays(from: Date, days: number): Promise<void> {
  for (let at = 0; at <= days; at += 1) await askInactive(later(from, at * day));
}

test.beforeEach(({ mailbox }) => mailbox.reset());

test("after two years an inactive account gets a mail, a month later another, and a month later it is deleted", async ({
  mailbox,
  sql,
}) => {
  const { email, handle } = await newcomer();
  await passDays(later(start, 2 * years - day), 0);
  expect(await sql`select from mails`, "not a day early").toHaveLength(0);
  await passDays(inactive, 29);
  expect(await sql`select kind from mails`, "asked once a month").toEqual([{ kind: "dormant" }]);
  await passDays(later(inactive, 31 * day), 28);
  expect(await sql`select from mails`).toHaveLength(2);
  await passDays(later(inactive, 62 * day), 0);
  expect(await sql`select from applicants`).toHaveLength(0);
  await deliverDue(later(inactive, 62 * day));
  const mails = await mailbox.mails(email);
  expect(mails.at(-1)?.subject).toContain("アカウント削除のお知らせ");
  expect(mails.at(-1)?.text).toContain(handle);
  expect(await sql`select from mails where to_address is not null`).toHaveLength(0);
});

test("the mail names the day of the deletion, and its link keeps the account, also when it is pressed twice", async ({
  mailbox,
  sql,
}) => {
  const { email } = await newcomer();
  for (const days of [0, 31]) {
    await passDays(later(inactive, days * day), 0);
    await deliverDue(later(inactive, days * day));
  }
  const [first, second] = await mailbox.mails(email);
  expect(first?.text).toContain("2028年7月11日(火)以降にアカウントを削除します");
  expect(second?.subject).toContain("再度のご確認");
  const token = new URL(String(/https?:\S+keep-account\S+/.exec(String(first?.text)))).searchParams.get(
    "token",
  );
  const pressedAt = later(inactive, 40 * day);
  const look = () => findKept(String(token));
  const before = await sql`select * from applicants`;
  expect([await look(), await look()], "opening the link keeps nothing").toEqual(["asked", "asked"]);
  expect(await sql`select * from applicants`).toEqual(before);
  for (let press = 0; press < 2; press += 1) expect(await keepAccount(String(token), pressedAt)).toBe("kept");
  expect(await look()).toBe("kept");
  await passDays(pressedAt, 100);
  expect(await sql`select from applicants`).toHaveLength(1);
  expect(await sql`select from mails where kind = 'dormant'`).toHaveLength(2);
  const cut = String(token).slice(0, -2);
  for (const bad of [cut, `${cut}xx`, ""]) {
    expect([await keepAccount(bad, pressedAt), await findKept(bad)]).toEqual(["unknown", "unknown"]);
  }
  await sql`delete from applicants`;
  expect(await keepAccount(String(token), pressedAt)).toBe("gone");
  expect(await look()).toBe("gone");
});

test("a login keeps the account too, and a suspended account is left to staff", async ({ sql }) => {
  const who = await newcomer("hanako@example.jp", network(1));
  const other = await newcomer("jiro@example.jp", network(2));
  await sql`update applicants set suspended_at = now() where id = ${other.applicant.id}`;
  await passDays(inactive, 31);
  expect(await sql`select to_address from mails where kind = 'dormant'`).toEqual([
    { to_address: who.email },
    { to_address: who.email },
  ]);
  await login(who, network(1), later(inactive, 40 * day));
  await passDays(later(inactive, 41 * day), 60);
  expect(await sql`select from applicants`).toHaveLength(2);
  await askInactive(later(inactive, 40 * day + 2 * years + day));
  expect(
    await sql`select from mails where kind = 'dormant'`,
    "and two years later it is asked again",
  ).toHaveLength(3);
});

test("fifty checks at once send one mail", async ({ sql }) => {
  await newcomer();
  await Promise.all(Array.from({ length: 50 }, () => askInactive(inactive)));
  expect(await sql`select from mails where kind = 'dormant'`).toHaveLength(1);
});
