import { admitStaff } from "@/lib/staff/admit";
import { authenticateStaff } from "@/lib/staff/authenticate";
import { changePassword } from "@/lib/staff/change-password";
import { expect, test } from "@/tests/support/domain";
import { triedOf } from "@/tests/support/guesses";
import { later, minute, network, newcomer, start } from "@/tests/support/people";
import { atLogin, chosenPassword, newStaff, staffLogin } from "@/tests/support/staff";

const email = "hanako@city.example.jp";

test("an initial password opens only the page for a new one, and choosing it ends every other login", async () => {
  const who = await newStaff(email);
  const [here, elsewhere] = [await atLogin(who, start), await atLogin(who, start)];
  expect(here.step).toBe("password");
  expect(await changePassword(here, { next: who.password }, start)).toEqual({ outcome: "same" });
  expect(await changePassword(here, { next: "hanako123456" }, start)).toHaveProperty("outcome", "weak");
  expect(await changePassword(here, { next: "いわき 花子 いわき" }, start)).toHaveProperty("outcome", "weak");
  expect(await admitStaff(here.sessionId, start)).toHaveProperty("person.step", "password");
  expect(await changePassword(here, { next: chosenPassword }, start)).toEqual({ outcome: "changed" });
  expect(await admitStaff(here.sessionId, start)).toHaveProperty("staff.email", email);
  expect(await admitStaff(elsewhere.sessionId, start)).toBeUndefined();
  expect(await changePassword(elsewhere, { next: "だれかの 長い 合言葉です" }, start)).toEqual({
    outcome: "signed-out",
  });
  expect(await staffLogin(who, start)).toBeUndefined();
});

test("ten minutes after the login a change of the password needs the present one", async () => {
  const who = await newStaff(email);
  const loginStep = await atLogin(who, start);
  const now = later(start, 11 * minute);
  expect(await changePassword(loginStep, { next: chosenPassword }, now)).toEqual({
    outcome: "password-needed",
  });
  expect(await changePassword(loginStep, { next: chosenPassword, current: "x" }, now)).toEqual({
    outcome: "wrong-password",
  });
  expect(await changePassword(loginStep, { next: chosenPassword, current: who.password }, now)).toEqual({
    outcome: "changed",
  });
});

test("of 200 guesses at once exactly ten are tried, and every login of staff is in the audit log", async ({
  sql,
}) => {
  const who = await newStaff(email);
  const guess = (password: string, from: string) =>
    authenticateStaff({ email, password, network: from }, start);
  expect(await triedOf(200, (n) => guess(`guess ${n}`, network(7)))).toBe(10);
  expect(await guess(who.password, network(7))).toHaveProperty("outcome", "limited");
  expect(await guess(who.password, network(8))).toHaveProperty("sessionId");
  const entries = await sql`select actor_name, after from audit_entries where action = 'login'`;
  expect(entries).toEqual([{ actor_name: "いわき 花子", after: { secondStep: "none" } }]);
});

test("an applicant's login opens no page of staff, even with the same address", async () => {
  const applicant = await newcomer(email);
  await newStaff(email);
  expect(await staffLogin({ email, password: applicant.password }, start)).toBeUndefined();
  expect(await admitStaff(applicant.applicant.sessionId, start)).toBeUndefined();
});
