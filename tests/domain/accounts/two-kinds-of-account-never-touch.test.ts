import { authenticate } from "@/lib/accounts/authenticate";
import { redeemLoginTicket } from "@/lib/accounts/login-tickets";
import { deleteAccount } from "@/lib/applicants/delete-account";
import { registerApplicant } from "@/lib/applicants/register";
import { suspendApplicant } from "@/lib/applicants/suspend";
import { getDb } from "@/lib/db/client";
import { employerUsers } from "@/lib/db/schema/employer-users";
import { deleteEmployerUser } from "@/lib/employers/users/delete-account";
import { registerEmployer } from "@/lib/employers/users/register";
import { confirmReissue } from "@/lib/mailed-links/confirm-reissue";
import { startReissue } from "@/lib/mailed-links/start-reissue";
import { expect, test } from "@/tests/support/domain";
import { employerActivation, newEmployerUser } from "@/tests/support/employer-users";
import { lastLetterTo, lettersTo } from "@/tests/support/letters";
import {
  activation,
  later,
  minute,
  network,
  newcomer,
  pending,
  second,
  signedInStaff,
  start,
} from "@/tests/support/people";

const email = "both@example.jp";
const from = { network: network(5) };

/** Two accounts, one of each kind, with the same address and different passwords. */
async function both() {
  const applicant = await newcomer(email, from.network);
  const employerUser = await newEmployerUser(email, from.network);
  return { applicant, employerUser };
}

test("of two accounts with one address, each password opens its own", async () => {
  const { applicant, employerUser } = await both();
  const login = (password: string) => authenticate({ email, password, ...from }, later(start, minute));
  expect(await login(applicant.password)).toMatchObject({ kind: "applicant" });
  expect(await login(employerUser.password)).toMatchObject({ kind: "employer" });
  expect(await login("neither")).toEqual({ outcome: "wrong" });
});

test("with one address and password for both kinds nobody is signed in before the choice, which counts once", async ({
  sql,
}) => {
  const { applicant } = await both();
  await sql`update employer_users set password_hash = (select password_hash from applicants)`;
  const before = (await sql`select from sessions`).length;
  const now = later(start, minute);
  const choice = await authenticate({ email, password: applicant.password, remember: true, ...from }, now);
  if (choice.outcome !== "choice") throw new Error("no choice");
  expect(await sql`select from sessions`).toHaveLength(before);
  const answers = await Promise.all(
    Array.from({ length: 20 }, (_, n) =>
      redeemLoginTicket(choice.ticket, from, now, n % 2 ? "employer" : "applicant"),
    ),
  );
  expect(answers.filter(({ outcome }) => outcome === "over")).toHaveLength(19);
  expect(answers.find(({ outcome }) => outcome === "signed-in")).toMatchObject({ remembered: true });
  // The ticket expires after ten minutes, and is not valid for another kind.
  const stale = await authenticate({ email, password: applicant.password, ...from }, now);
  if (stale.outcome !== "choice") throw new Error("no choice");
  expect(await redeemLoginTicket(stale.ticket, from, later(now, 10 * minute), "employer")).toEqual({
    outcome: "over",
  });
  const other = await authenticate({ email, password: applicant.password, ...from }, now);
  if (other.outcome !== "choice") throw new Error("no choice");
  expect(await redeemLoginTicket(other.ticket, from, now, "staff")).toEqual({ outcome: "over" });
  // A suspended account is not offered.
  await suspendApplicant(await signedInStaff("editor"), applicant.applicant.id, now);
  expect(await authenticate({ email, password: applicant.password, ...from }, now)).toMatchObject({
    kind: "employer",
  });
});

test("a reissue for one kind leaves the account of the other kind as it is", async ({ sql }) => {
  const { applicant, employerUser } = await both();
  const other = await sql`select * from applicants`;
  // Two reissues within a second, for two kinds, send two mails.
  await startReissue({ kind: "applicant", email }, from, start);
  await startReissue({ kind: "employer", email }, from, later(start, second));
  const letter = await lastLetterTo(email);
  expect(letter.kind).toBe("business-reissue");
  expect(await confirmReissue({ ...letter, email }, from, later(start, minute))).toEqual({
    outcome: "changed",
  });
  expect(await sql`select * from applicants`).toEqual(other);
  const [, newest] = (await lettersTo(email)).filter(({ kind }) => kind.endsWith("reissue"));
  expect(newest?.id).toBe(letter.id);
  const now = later(start, 2 * minute);
  const login = (password: string) => authenticate({ email, password, ...from }, now);
  expect(await login(applicant.password)).toMatchObject({ kind: "applicant" });
  expect(await login(letter.password)).toMatchObject({ kind: "employer" });
  expect(await login(employerUser.password)).toEqual({ outcome: "wrong" });
});

test("a registration link of one kind makes no account of the other", async () => {
  const link = await pending(email);
  expect(await registerEmployer(employerActivation(email, link), start)).toEqual({
    outcome: "unknown",
  });
  const employerLink = await pending(email, start, "employer");
  expect(await registerApplicant(activation(email, employerLink), start)).toEqual({
    outcome: "unknown",
  });
  expect(await registerApplicant(activation(email, link), start)).toHaveProperty("outcome", "registered");
  expect(await registerEmployer(employerActivation(email, employerLink), start)).toHaveProperty(
    "loginTicket",
  );
});

test("deleting one account leaves account, logins, links and mails of the other kind", async ({ sql }) => {
  const { applicant, employerUser } = await both();
  await startReissue({ kind: "employer", email }, from, start);
  await deleteAccount(applicant.applicant, {}, later(start, second));
  expect(await sql`select from applicants`).toHaveLength(0);
  expect(await getDb().select().from(employerUsers)).toHaveLength(1);
  const kinds = (await lettersTo(email)).map(({ kind }) => kind);
  expect(kinds).toContain("business-reissue");
  expect(kinds).toContain("business-application-received");
  expect(
    await authenticate({ email, password: employerUser.password, ...from }, later(start, minute)),
  ).toMatchObject({
    kind: "employer",
  });
  await deleteEmployerUser(employerUser.user, {}, later(start, minute));
  expect((await lettersTo(email)).map(({ kind }) => kind)).toEqual([
    "account-deleted",
    "business-account-deleted",
  ]);
  for (const table of [
    "employer_users",
    "employer_submissions",
    "registrations",
    "reissues",
    "sessions",
    "known_origins",
  ]) {
    expect(await sql`select from ${sql(table)}`, table).toHaveLength(0);
  }
});
