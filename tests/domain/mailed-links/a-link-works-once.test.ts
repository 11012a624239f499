import { authenticate } from "@/lib/accounts/authenticate";
import { changePassword } from "@/lib/applicants/change-password";
import { registerApplicant } from "@/lib/applicants/register";
import { confirmReissue } from "@/lib/mailed-links/confirm-reissue";
import { openRegistration, openReissue } from "@/lib/mailed-links/open";
import { startRegistration } from "@/lib/mailed-links/start-registration";
import { startReissue } from "@/lib/mailed-links/start-reissue";
import { dumpTables } from "@/tests/support/database";
import { expect, test } from "@/tests/support/domain";
import { kinds } from "@/tests/support/kinds";
import { lastLetterTo, lettersTo } from "@/tests/support/letters";
import {
  activation,
  day,
  hour,
  later,
  minute,
  network,
  newcomer,
  pending,
  start,
} from "@/tests/support/people";

const from = { network: network(1) };
const fifty = Array.from({ length: 50 }, (_, n) => n);
const count = (answers: { outcome: string }[], wanted: string) =>
  answers.filter(({ outcome }) => outcome === wanted).length;

for (const { kind, table, register: press } of kinds) {
  test(`${kind}: fifty presses on one registration link make one account, five times over`, async ({
    sql,
  }) => {
    for (const n of [1, 2, 3, 4, 5]) {
      const email = `link${n}@example.jp`;
      const letter = await pending(email, start, kind);
      const answers = await Promise.all(fifty.map(() => press(email, letter, start)));
      expect(count(answers, "registered")).toBe(1);
      expect(count(answers, "registered") + count(answers, "used") + count(answers, "limited")).toBe(50);
      const [accounts] = await sql`select count(*)::int from ${sql(table)} where email = ${email}`;
      expect(accounts?.count).toBe(1);
    }
  });
}

test("fifty presses on five links of one address make one account", async ({ sql }) => {
  const email = "many@example.jp";
  const letters = await Promise.all([1, 2, 3, 4, 5].map(() => pending(email)));
  const answers = await Promise.all(
    fifty.map((i) => {
      const letter = letters[i % 5] as (typeof letters)[number];
      return registerApplicant(activation(email, letter), start);
    }),
  );
  expect(count(answers, "registered")).toBe(1);
  expect(count(answers, "used")).toBe(49);
  expect((await sql`select from applicants`).length).toBe(1);
});

for (const { kind, newcomer } of kinds) {
  test(`${kind}: fifty confirmations of one reissue change the password once`, async () => {
    const { email } = await newcomer();
    await startReissue({ kind, email }, from, start);
    const { token, password } = await lastLetterTo(email);
    const answers = await Promise.all(
      fifty.map((i) => confirmReissue({ token, email, password }, { network: network(i) }, start)),
    );
    expect(count(answers, "changed")).toBe(1);
    // A machine that is busy with other passwords may say so, too.
    const clear = ["changed", "used", "limited", "busy"];
    expect(answers.filter(({ outcome }) => !clear.includes(outcome))).toEqual([]);
    expect(await authenticate({ email, password, network: network(9) }, start)).toMatchObject({ kind });
  });
}

test("of three registration mails the first works, and the others then say that it is done", async () => {
  const email = "first@example.jp";
  for (const wait of [0, 10, 20])
    await startRegistration({ kind: "applicant", email }, from, later(start, wait * minute));
  const [first, second, third] = await lettersTo(email);
  if (!first || !second || !third) throw new Error("three mails expected");
  const now = later(start, hour);
  expect(await openRegistration("applicant", first.token, now)).toMatchObject({ state: "open", email });
  expect(await registerApplicant(activation(email, first), now)).toHaveProperty("outcome", "registered");
  for (const letter of [first, second, third]) {
    expect(await openRegistration("applicant", letter.token, now)).toEqual({ state: "used" });
    expect(await registerApplicant(activation(email, letter), now)).toEqual({ outcome: "used" });
  }
});

test("looking at a link, however often, changes nothing", async ({ sql }) => {
  const email = "scanned@example.jp";
  await startRegistration({ kind: "applicant", email }, from, start);
  const letter = await lastLetterTo(email);
  const before = await sql`select * from registrations`;
  await Promise.all(fifty.map(() => openRegistration("applicant", letter.token, start)));
  expect(await sql`select * from registrations`).toEqual(before);
  expect(await registerApplicant(activation(email, letter), start)).toHaveProperty("outcome", "registered");
});

test("a link works for 24 hours from the provider's acceptance, to the second, and never longer than a week", async ({
  sql,
}) => {
  const email = "late@example.jp";
  await startRegistration({ kind: "applicant", email }, from, start);
  const { id, token } = await lastLetterTo(email);
  const state = async (now: Date) => (await openRegistration("applicant", token, now)).state;
  // The mail is still in the queue, so nobody could have used the link.
  expect(await state(later(start, 2 * day))).toBe("open");
  const accepted = later(start, 2 * day);
  await sql`update mails set accepted_at = ${accepted}, state = 'accepted', body = null where id = ${id}`;
  expect(await state(later(accepted, day - 1))).toBe("open");
  expect(await state(later(accepted, day))).toBe("expired");
  await sql`update mails set accepted_at = null where id = ${id}`;
  expect(await state(later(start, 7 * day))).toBe("expired");
});

test("the link of a reissue ends after its day, by its use and by a password change", async ({ sql }) => {
  const { applicant, email } = await newcomer();
  await startReissue({ kind: "applicant", email }, from, start);
  const first = await lastLetterTo(email);
  await changePassword(applicant, { next: "みかんと灯台 の 17番目" }, start);
  expect(await openReissue(first.token, start)).toEqual({ state: "used" });

  await startReissue({ kind: "applicant", email }, from, later(start, minute));
  const { id, token, password } = await lastLetterTo(email);
  expect(await openReissue(token, start)).toEqual({ state: "open", kind: "applicant", email });
  await sql`update mails set accepted_at = ${start} where id = ${id}`;
  expect(await openReissue(token, later(start, day))).toEqual({ state: "expired" });
  expect(await confirmReissue({ token, email, password }, from, later(start, day))).toEqual({
    outcome: "expired",
  });

  await startReissue({ kind: "applicant", email }, from, later(start, day));
  const last = await lastLetterTo(email);
  expect(await confirmReissue({ ...last, email }, from, later(start, day))).toEqual({ outcome: "changed" });
  expect(await openReissue(last.token, later(start, day))).toEqual({ state: "used" });
});

test("neither a link alone nor the password of another registration confirms one", async () => {
  const one = await pending("one@example.jp");
  const two = await pending("two@example.jp");
  const wrong = [
    activation("one@example.jp", { token: one.token, password: two.password }),
    activation("two@example.jp", { token: one.token, password: one.password }),
    activation("two@example.jp", { token: one.token, password: two.password }),
    activation("one@example.jp", { token: one.token, password: "wrong" }),
  ];
  for (const input of wrong)
    expect(await registerApplicant(input, start)).toEqual({ outcome: "wrong-password" });
  expect(await registerApplicant(activation("one@example.jp", { ...one, token: "x" }), start)).toEqual({
    outcome: "unknown",
  });
  expect(await openRegistration("applicant", "", start)).toEqual({ state: "unknown" });
});

for (const { kind, register: press } of kinds) {
  test(`${kind}: neither token nor mailed password can be read in the tables`, async ({ sql }) => {
    const email = "reader@example.jp";
    await startRegistration({ kind, email }, from, start);
    const { token, password } = await lastLetterTo(email);
    await press(email, { token, password }, start);
    await startReissue({ kind, email }, from, start);
    const again = await lastLetterTo(email);
    for (const [table, rows] of await dumpTables(sql))
      for (const secret of [token, password, again.token, again.password])
        expect(rows, table).not.toContain(secret);
  });
}
