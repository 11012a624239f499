import { authenticate } from "@/lib/accounts/authenticate";
import { admitApplicant } from "@/lib/applicants/admit";
import { changeAttribute } from "@/lib/applicants/change-attribute";
import { changeMailPreference } from "@/lib/applicants/change-mail-preference";
import { changePassword } from "@/lib/applicants/change-password";
import { deleteAccount } from "@/lib/applicants/delete-account";
import { findProfile } from "@/lib/applicants/find";
import { registerApplicant } from "@/lib/applicants/register";
import { confirmReissue } from "@/lib/mailed-links/confirm-reissue";
import { openReissue } from "@/lib/mailed-links/open";
import { startRegistration } from "@/lib/mailed-links/start-registration";
import { startReissue } from "@/lib/mailed-links/start-reissue";
import { expect, test } from "@/tests/support/domain";
import { kinds } from "@/tests/support/kinds";
import { lastLetterTo, lettersTo } from "@/tests/support/letters";
import { activation, day, hour, later, network, newcomer, second, start } from "@/tests/support/people";

const attacker = { network: network(666) };
const victim = { network: network(1) };

for (const { kind, prefix, newcomer } of kinds) {
  test(`${kind}: ten reissues by a stranger leave password and sessions as they are`, async () => {
    const owner = await newcomer("owner@example.jp", victim.network);
    for (let n = 0; n < 10; n += 1) {
      await startReissue({ kind, email: owner.email }, attacker, later(start, n * hour));
    }
    const now = later(start, 10 * hour);
    expect(await authenticate({ ...owner, ...victim }, now)).toMatchObject({ kind });
    const letters = (await lettersTo(owner.email)).filter((letter) => letter.kind === `${prefix}reissue`);
    expect(letters).toHaveLength(10);
    // Each of them works for the owner, until one is used.
    const [first, second] = letters as [(typeof letters)[0], (typeof letters)[0]];
    expect(await confirmReissue({ ...first, email: owner.email }, victim, now)).toEqual({
      outcome: "changed",
    });
    expect(await openReissue(second.token, now)).toEqual({ state: "used" });
    expect(await confirmReissue({ ...second, email: owner.email }, victim, now)).toEqual({ outcome: "used" });
    expect(await authenticate({ ...owner, ...victim }, now)).toEqual({ outcome: "wrong" });
    const own = { email: owner.email, password: first.password, ...victim };
    expect(await authenticate(own, now)).toMatchObject({ kind });
  });
}

test("a reissued password does not work before it is confirmed", async () => {
  const { email } = await newcomer();
  await startReissue({ kind: "applicant", email }, victim, start);
  const { password } = await lastLetterTo(email);
  expect(await authenticate({ email, password, ...victim }, start)).toEqual({ outcome: "wrong" });
});

test("a password change ends open reissues", async () => {
  const { applicant, email } = await newcomer();
  await startReissue({ kind: "applicant", email }, victim, start);
  const { token, password } = await lastLetterTo(email);
  await changePassword(applicant, { next: "みかんと灯台 の 17番目" }, start);
  expect(await confirmReissue({ token, email, password }, victim, start)).toEqual({ outcome: "used" });
});

test("a stranger who registers first with an address gets no login before its owner, and no working link after", async () => {
  const email = "victim@example.jp";
  await startRegistration({ kind: "applicant", email }, attacker, start);
  const early = await lastLetterTo(email);
  expect(await authenticate({ email, password: early.password, ...attacker }, start)).toEqual({
    outcome: "wrong",
  });
  await startRegistration({ kind: "applicant", email }, victim, later(start, hour));
  const own = await lastLetterTo(email);
  expect(await registerApplicant(activation(email, own), later(start, hour))).toHaveProperty(
    "outcome",
    "registered",
  );
  const now = later(start, 2 * hour);
  expect(await registerApplicant(activation(email, early), now)).toEqual({ outcome: "used" });
  expect(await authenticate({ email, password: early.password, ...attacker }, now)).toEqual({
    outcome: "wrong",
  });
});

test("a registration that is not confirmed makes no account", async ({ sql }) => {
  await startRegistration({ kind: "applicant", email: "pending@example.jp" }, attacker, start);
  expect(await sql`select from applicants`).toHaveLength(0);
});

test("twenty ways to write one address at once become one account", async ({ sql }) => {
  const { email: address } = await import("@/lib/form/fields");
  const ways = [
    "Taro@Example.jp",
    "taro＠example.jp",
    " TARO@EXAMPLE.JP ",
    "ｔａｒｏ@ｅｘａｍｐｌｅ．ｊｐ",
    "taro@example.jp",
  ];
  const emails = ways.map((way) => address().parse(way));
  expect(new Set(emails)).toEqual(new Set(["taro@example.jp"]));
  await Promise.all(
    emails.map((email, n) =>
      startRegistration({ kind: "applicant", email }, { network: network(n) }, later(start, n * 20 * second)),
    ),
  );
  const letters = await lettersTo("taro@example.jp");
  expect(letters).toHaveLength(5);
  await Promise.all(
    letters.flatMap((letter) =>
      [1, 2, 3, 4].map(() => registerApplicant(activation("taro@example.jp", letter), start)),
    ),
  );
  expect(await sql`select from applicants`).toHaveLength(1);
});

test("an applicant changes and sees only their own row", async ({ sql }) => {
  const hanako = await newcomer("hanako@example.jp", network(1));
  const taro = await newcomer("taro@example.jp", network(2));
  const before = await sql`select * from applicants where email = ${taro.email}`;
  await changeAttribute(hanako.applicant, "student", later(start, day));
  await changeMailPreference(hanako.applicant, "no", later(start, day));
  await changePassword(hanako.applicant, { next: "みかんと灯台 の 17番目" }, start);
  expect(await findProfile(hanako.applicant)).toEqual({
    email: hanako.email,
    handle: hanako.handle,
    attribute: "student",
    wantsMail: false,
    createdAt: start,
    updatedAt: later(start, day),
  });
  await deleteAccount(hanako.applicant, {}, start);
  expect(await sql`select * from applicants where email = ${taro.email}`).toEqual(before);
  expect(await admitApplicant(taro.applicant.sessionId, start)).toBeDefined();
});

test("希望しない stops the city's mails, not those about the account", async () => {
  const { applicant, email } = await newcomer();
  await changeMailPreference(applicant, "no", start);
  await startReissue({ kind: "applicant", email }, victim, start);
  expect((await lastLetterTo(email)).kind).toBe("reissue");
});
