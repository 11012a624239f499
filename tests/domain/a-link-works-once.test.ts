import { authenticate } from "@/lib/accounts/authenticate";
import { registerApplicant } from "@/lib/applicants/register";
import { confirmReissue } from "@/lib/mailed-links/confirm-reissue";
import { openRegistration, openReissue } from "@/lib/mailed-links/open";
import { startRegistration } from "@/lib/mailed-links/start-registration";
import { startReissue } from "@/lib/mailed-links/start-reissue";
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
      // Limits are another test's: each press comes from a network of its own, and ten tries a link remain.
      const answers = await Promise.all(
        fifty.map((i) => press(email, letter, { network: network(1000 * n + i) }, start)),
      );
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
      return registerApplicant(activation(email, letter), { network: network(i) }, start);
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
    expect(count(answers, "changed") + count(answers, "used") + count(answers, "limited")).toBe(50);
    expect(await authenticate({ email, password, network: network(9) }, start)).toMatchObject({ kind });
  });
}

test("asked three times, the first mail works and the others say that it is done", async () => {
  const email = "first@example.jp";
  for (const wait of [0, 10, 20])
    await startRegistration({ kind: "applicant", email }, from, later(start, wait * minute));
  const [first, second, third] = await lettersTo(email);
  if (!first || !second || !third) throw new Error("three mails expected");
  const now = later(start, hour);
  expect(await openRegistration("applicant", first.token, now)).toMatchObject({ state: "open", email });
  expect(await registerApplicant(activation(email, first), from, now)).toHaveProperty(
    "outcome",
    "registered",
  );
  for (const letter of [first, second, third]) {
    expect(await openRegistration("applicant", letter.token, now)).toEqual({ state: "used" });
    expect(await registerApplicant(activation(email, letter), from, now)).toEqual({ outcome: "used" });
  }
});

test("looking at a link, however often, changes nothing", async ({ sql }) => {
  const email = "scanned@example.jp";
  await startRegistration({ kind: "applicant", email }, from, start);
  const letter = await lastLetterTo(email);
  const before = await sql`select * from registrations`;
  await Promise.all(fifty.map(() => openRegistration("applicant", letter.token, start)));
  expect(await sql`select * from registrations`).toEqual(before);
  expect(await registerApplicant(activation(email, letter), from, start)).toHaveProperty(
    "outcome",
    "registered",
  );
});

test("a link lives 24 hours from the provider's acceptance, to the second, and never longer than a week", async ({
  sql,
}) => {
  const email = "late@example.jp";
  await startRegistration({ kind: "applicant", email }, from, start);
  const { id, token } = await lastLetterTo(email);
  const state = async (now: Date) => (await openRegistration("applicant", token, now)).state;
  // Waiting in the queue all this time: nobody could have used it.
  expect(await state(later(start, 2 * day))).toBe("open");
  const accepted = later(start, 2 * day);
  await sql`update mails set accepted_at = ${accepted}, state = 'accepted', body = null where id = ${id}`;
  expect(await state(later(accepted, day - 1))).toBe("open");
  expect(await state(later(accepted, day))).toBe("expired");
  await sql`update mails set accepted_at = null where id = ${id}`;
  expect(await state(later(start, 7 * day))).toBe("expired");
});

test("a reissue's link ends with its day, with its use, and with a password change", async ({ sql }) => {
  const { email } = await newcomer();
  await startReissue({ kind: "applicant", email }, from, start);
  const { id, token, password } = await lastLetterTo(email);
  expect(await openReissue(token, start)).toEqual({ state: "open", kind: "applicant", email });
  await sql`update mails set accepted_at = ${start} where id = ${id}`;
  expect(await openReissue(token, later(start, day))).toEqual({ state: "expired" });
  expect(await confirmReissue({ token, email, password }, from, later(start, day))).toEqual({
    outcome: "expired",
  });
});

test("a link alone opens nothing, nor does the password of another", async () => {
  const one = await pending("one@example.jp");
  const two = await pending("two@example.jp");
  const wrong = [
    activation("one@example.jp", { token: one.token, password: two.password }),
    activation("two@example.jp", { token: one.token, password: one.password }),
    activation("two@example.jp", { token: one.token, password: two.password }),
    activation("one@example.jp", { token: one.token, password: "wrong" }),
  ];
  for (const input of wrong)
    expect(await registerApplicant(input, from, start)).toEqual({ outcome: "wrong-password" });
  expect(await registerApplicant(activation("one@example.jp", { ...one, token: "x" }), from, start)).toEqual({
    outcome: "unknown",
  });
  expect(await openRegistration("applicant", "", start)).toEqual({ state: "unknown" });
});

for (const { kind, register: press } of kinds) {
  test(`${kind}: neither token nor mailed password can be read in the tables`, async ({ sql }) => {
    const email = "reader@example.jp";
    await startRegistration({ kind, email }, from, start);
    const { token, password } = await lastLetterTo(email);
    await press(email, { token, password }, from, start);
    await startReissue({ kind, email }, from, start);
    const again = await lastLetterTo(email);
    const tables = await sql<
      { name: string }[]
    >`select tablename as name from pg_tables where schemaname = 'public'`;
    for (const { name } of tables) {
      const dump = JSON.stringify(await sql`select t::text from ${sql(name)} t`);
      for (const secret of [token, password, again.token, again.password]) expect(dump).not.toContain(secret);
    }
  });
}
