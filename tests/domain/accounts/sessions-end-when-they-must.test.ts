import { authenticate } from "@/lib/accounts/authenticate";
import { redeemLoginTicket } from "@/lib/accounts/login-tickets";
import { purgeAccounts } from "@/lib/accounts/purge";
import { endSession } from "@/lib/accounts/sessions";
import { admitApplicant } from "@/lib/applicants/admit";
import { changePassword } from "@/lib/applicants/change-password";
import { deleteAccount } from "@/lib/applicants/delete-account";
import { registerApplicant } from "@/lib/applicants/register";
import { confirmReissue } from "@/lib/mailed-links/confirm-reissue";
import { purgeMailedLinks } from "@/lib/mailed-links/purge";
import { startReissue } from "@/lib/mailed-links/start-reissue";
import { purgeRateLimits } from "@/lib/rate-limits/purge";
import { expect, test } from "@/tests/support/domain";
import { kinds } from "@/tests/support/kinds";
import { lastLetterTo } from "@/tests/support/letters";
import {
  activation,
  day,
  hour,
  later,
  minute,
  network,
  newcomer,
  pending,
  second,
  start,
} from "@/tests/support/people";

const from = { network: network(1) };
const next = "みかんと灯台 の 17番目";
const alive = async (sessionId: string, now = start) => (await admitApplicant(sessionId, now)) !== undefined;

test("a session ends after an hour without use, and after twelve hours in any case", async () => {
  const { applicant } = await newcomer();
  expect(await alive(applicant.sessionId, later(start, hour - 1))).toBe(true);
  expect(await alive(applicant.sessionId, later(start, 2 * hour))).toBe(false);
  for (let n = 1; n <= 24; n += 1) {
    const now = later(start, n * 30 * minute);
    expect(await alive(applicant.sessionId, now)).toBe(n < 24);
  }
});

test("a remembered session lasts thirty days, used or not", async () => {
  const { email, password } = await newcomer();
  const opened = await authenticate({ email, password, remember: true, ...from }, start);
  const id = (opened as { sessionId: string }).sessionId;
  expect(await alive(id, later(start, 30 * day - 1))).toBe(true);
  expect(await alive(id, later(start, 30 * day))).toBe(false);
});

test("the last use of a session is written once a minute at most", async ({ sql }) => {
  const { applicant } = await newcomer();
  const seen = async () => (await sql`select last_seen_at from sessions`)[0]?.last_seen_at as Date;
  await alive(applicant.sessionId, later(start, 59 * second));
  expect(await seen()).toEqual(start);
  await alive(applicant.sessionId, later(start, 61 * second));
  expect(await seen()).toEqual(later(start, 61 * second));
});

for (const { kind, table, alive, newcomer } of kinds) {
  test.describe(kind, () => {
    /** A person with two logins: their own session and another. */
    const twice = async () => {
      const who = await newcomer();
      const opened = await authenticate({ email: who.email, password: who.password, ...from }, start);
      if (opened.outcome !== "signed-in") throw new Error("not signed in");
      return { ...who, other: opened.sessionId };
    };

    test("a logout ends the session, not only its cookie", async () => {
      const { sessionId, other } = await twice();
      await endSession(sessionId);
      expect(await alive(sessionId)).toBe(false);
      expect(await alive(other)).toBe(true);
    });

    test("a password change ends every session but its own", async () => {
      const { other, ...who } = await twice();
      expect(await who.changePassword(next)).toEqual({ outcome: "changed" });
      expect(await alive(other)).toBe(false);
      expect(await alive(who.sessionId)).toBe(true);
      const { email, password } = who;
      expect(await authenticate({ email, password, ...from }, start)).toEqual({ outcome: "wrong" });
      expect(await authenticate({ email, password: next, ...from }, start)).toMatchObject({ kind });
    });

    test("a confirmed reissue ends every session", async () => {
      const { email, sessionId, other } = await twice();
      await startReissue({ kind, email }, from, start);
      const { token, password } = await lastLetterTo(email);
      expect(await confirmReissue({ token, email, password }, from, start)).toEqual({ outcome: "changed" });
      for (const id of [sessionId, other]) expect(await alive(id)).toBe(false);
    });

    test("a suspended account is signed out at the next request", async ({ sql }) => {
      const { sessionId, other } = await twice();
      await sql`update ${sql(table)} set suspended_at = now()`;
      for (const id of [sessionId, other]) expect(await alive(id)).toBe(false);
    });

    test("the deletion of the account ends every session", async () => {
      const { email, password, sessionId, other, deleteAccount } = await twice();
      expect(await deleteAccount()).toEqual({ outcome: "deleted" });
      for (const id of [sessionId, other]) expect(await alive(id)).toBe(false);
      expect(await authenticate({ email, password, ...from }, start)).toEqual({ outcome: "wrong" });
    });
  });
}

test("a login that was under way while the password changed opens no session", async ({ sql }) => {
  const { applicant, ...who } = await newcomer();
  const logins = Array.from({ length: 8 }, () => authenticate({ ...who, ...from }, start));
  const [changed] = await Promise.all([changePassword(applicant, { next }, start), ...logins]);
  expect(changed).toEqual({ outcome: "changed" });
  const rows = await sql<{ id: string }[]>`select id from sessions`;
  expect(rows.map((row) => row.id)).toEqual([applicant.sessionId]);
});

test("an ended session cannot change the password", async () => {
  const { applicant } = await newcomer();
  await endSession(applicant.sessionId);
  expect(await changePassword(applicant, { next }, start)).toEqual({ outcome: "signed-out" });
});

test("ten minutes after the login the current password is needed, and wrong ones are limited", async () => {
  const { applicant, password } = await newcomer();
  const now = later(start, 11 * minute);
  expect(await changePassword(applicant, { next }, now)).toEqual({ outcome: "password-needed" });
  expect(await deleteAccount(applicant, {}, now)).toEqual({ outcome: "password-needed" });
  for (let n = 0; n < 9; n += 1) {
    expect(await deleteAccount(applicant, { current: "wrong" }, now)).toEqual({ outcome: "wrong-password" });
  }
  expect(await changePassword(applicant, { next, current: password }, now)).toEqual({ outcome: "changed" });
  expect(await deleteAccount(applicant, { current: next }, now)).toEqual({
    outcome: "limited",
    until: later(now, 15 * minute),
  });
});

test("the login ticket of 求職者登録認証 opens one session, within a minute", async () => {
  const email = "ticket@example.jp";
  const ticketFor = async (address: string) => {
    const made = await registerApplicant(activation(address, await pending(address)), start);
    return (made as { loginTicket: string }).loginTicket;
  };
  const ticket = await ticketFor(email);
  const opened = await Promise.all(Array.from({ length: 20 }, () => redeemLoginTicket(ticket, from, start)));
  expect(opened.filter(({ outcome }) => outcome === "signed-in")).toHaveLength(1);
  const stale = await ticketFor("stale@example.jp");
  expect(await redeemLoginTicket(stale, from, later(start, minute))).toEqual({ outcome: "over" });
});

test("expired rows are erased", async ({ sql }) => {
  const { email, password } = await newcomer();
  // The browser becomes a known one.
  await authenticate({ email, password, ...from, browser: "own" }, start);
  await startReissue({ kind: "applicant", email }, from, start);
  await authenticate({ email, password: "wrong", ...from }, start);
  for (const purge of [purgeAccounts, purgeMailedLinks, purgeRateLimits]) await purge(later(start, 8 * day));
  for (const table of ["sessions", "login_tickets", "reissues", "rate_limits"]) {
    expect(await sql`select from ${sql(table)}`, table).toHaveLength(0);
  }
  expect(await sql`select from known_origins`).toHaveLength(1);
  await purgeAccounts(later(start, 366 * day));
  expect(await sql`select from known_origins`).toHaveLength(0);
});
