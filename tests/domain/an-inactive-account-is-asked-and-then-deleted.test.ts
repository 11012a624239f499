import { askInactive } from "@/lib/applicants/inactive";
import { findKept, keepAccount } from "@/lib/applicants/keep-account";
import { deliverDue } from "@/lib/mail/deliver";
import { expect, test } from "@/tests/support/domain";
import { day, later, login, network, newcomer, start } from "@/tests/support/people";

const years = 365 * day;
const asleep = later(start, 2 * years + day);

/** What the hourly round does, every day for so long. */
async function goBy(from: Date, days: number): Promise<void> {
  for (let at = 0; at <= days; at += 1) await askInactive(later(from, at * day));
}

test.beforeEach(({ mailbox }) => mailbox.reset());

test("two years, a mail; a month, another; a month, and nothing is left but the receipt", async ({
  mailbox,
  sql,
}) => {
  const { email, handle } = await newcomer();
  await goBy(later(start, 2 * years - day), 0);
  expect(await sql`select from mails`, "not a day early").toHaveLength(0);
  await goBy(asleep, 29);
  expect(await sql`select kind from mails`, "asked once a month").toEqual([{ kind: "dormant" }]);
  await goBy(later(asleep, 31 * day), 28);
  expect(await sql`select from mails`).toHaveLength(2);
  await goBy(later(asleep, 62 * day), 0);
  expect(await sql`select from applicants`).toHaveLength(0);
  await deliverDue(later(asleep, 62 * day));
  const mails = await mailbox.mails(email);
  expect(mails.at(-1)?.subject).toContain("アカウント削除のお知らせ");
  expect(mails.at(-1)?.text).toContain(handle);
  expect(await sql`select from mails where to_address is not null`).toHaveLength(0);
});

test("the mail names its day and holds a link that keeps the account, as often as it is pressed", async ({
  mailbox,
  sql,
}) => {
  const { email } = await newcomer();
  for (const days of [0, 31]) {
    await goBy(later(asleep, days * day), 0);
    await deliverDue(later(asleep, days * day));
  }
  const [first, second] = await mailbox.mails(email);
  expect(first?.text).toContain("2028年7月11日(火)以降にアカウントを削除します");
  expect(second?.subject).toContain("再度のご確認");
  const token = new URL(String(/https?:\S+keep-account\S+/.exec(String(first?.text)))).searchParams.get(
    "token",
  );
  const pressed = later(asleep, 40 * day);
  const look = () => findKept(String(token));
  const before = await sql`select * from applicants`;
  expect([await look(), await look()], "looking answers nothing").toEqual(["asked", "asked"]);
  expect(await sql`select * from applicants`).toEqual(before);
  for (let press = 0; press < 2; press += 1) expect(await keepAccount(String(token), pressed)).toBe("kept");
  expect(await look()).toBe("kept");
  await goBy(pressed, 100);
  expect(await sql`select from applicants`).toHaveLength(1);
  expect(await sql`select from mails where kind = 'dormant'`).toHaveLength(2);
  const cut = String(token).slice(0, -2);
  for (const bad of [cut, `${cut}xx`, ""]) {
    expect([await keepAccount(bad, pressed), await findKept(bad)]).toEqual(["unknown", "unknown"]);
  }
  await sql`delete from applicants`;
  expect(await keepAccount(String(token), pressed)).toBe("gone");
  expect(await look()).toBe("gone");
});

test("a login is an answer too, and a suspended account is left to the staff", async ({ sql }) => {
  const who = await newcomer("hanako@example.jp", network(1));
  const other = await newcomer("jiro@example.jp", network(2));
  await sql`update applicants set suspended_at = now() where id = ${other.applicant.id}`;
  await goBy(asleep, 31);
  expect(await sql`select to_address from mails where kind = 'dormant'`).toEqual([
    { to_address: who.email },
    { to_address: who.email },
  ]);
  await login(who, network(1), later(asleep, 40 * day));
  await goBy(later(asleep, 41 * day), 60);
  expect(await sql`select from applicants`).toHaveLength(2);
  await askInactive(later(asleep, 40 * day + 2 * years + day));
  expect(await sql`select from mails where kind = 'dormant'`, "and it begins anew").toHaveLength(3);
});

test("fifty rounds at once ask once", async ({ sql }) => {
  await newcomer();
  await Promise.all(Array.from({ length: 50 }, () => askInactive(asleep)));
  expect(await sql`select from mails where kind = 'dormant'`).toHaveLength(1);
});
