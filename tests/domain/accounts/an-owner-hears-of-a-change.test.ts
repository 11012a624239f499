import type postgres from "postgres";
import { changePassword as changeOfApplicant } from "@/lib/applicants/change-password";
import { deleteAccount } from "@/lib/applicants/delete-account";
import { changeEmployerUserPassword } from "@/lib/employers/users/change-password";
import { accountChangedMail } from "@/lib/mail/templates/account-changed";
import { addStaff } from "@/lib/staff/add";
import { admitStaff } from "@/lib/staff/admit";
import { authenticateStaff } from "@/lib/staff/authenticate";
import { changePassword } from "@/lib/staff/change-password";
import { leaveAuthenticator } from "@/lib/staff/leave-authenticator";
import { passCode } from "@/lib/staff/pass-code";
import { reissuePassword } from "@/lib/staff/reissue-password";
import { resetTotp } from "@/lib/staff/reset-totp";
import { saveStaff } from "@/lib/staff/save";
import { expect, test } from "@/tests/support/domain";
import { newEmployerUser } from "@/tests/support/employer-users";
import { later, minute, network, newcomer, signedInAdmin, start } from "@/tests/support/people";
import { atLogin, chosenPassword, codeAt, newStaff, staffWithApp } from "@/tests/support/staff";

const email = "hanako@city.example.jp";
const next = "うみかぜの 駅と 三つの橋";
const now = later(start, 5 * minute);

/** The mails about changes since the last call: kind and address, in order. */
async function heard(sql: postgres.Sql) {
  const rows = await sql<{ kind: string; to_address: string }[]>`
    delete from mails where dedupe_key like 'account-changed:%' returning kind, to_address`;
  return rows.map(({ kind, to_address }) => `${kind} ${to_address}`).sort();
}

test("a changed password is told to its owner, once", async ({ sql }) => {
  const { applicant } = await newcomer();
  const presses = Array.from({ length: 10 }, () => changeOfApplicant(applicant, { next }, now));
  expect((await Promise.all(presses)).filter(({ outcome }) => outcome === "changed").length).toBeGreaterThan(
    0,
  );
  expect(await heard(sql)).toEqual(["password-changed hanako@example.jp"]);
  const { user } = await newEmployerUser();
  expect(await changeEmployerUserPassword(user, { next }, now)).toEqual({ outcome: "changed" });
  expect(await heard(sql)).toEqual(["business-password-changed aonami@example.jp"]);
  const who = await newStaff(email);
  await changePassword(await atLogin(who, now), { next: chosenPassword }, now);
  expect(await heard(sql)).toEqual([`staff-password-changed ${email}`]);
});

test("a refused change is told to nobody, and a deletion by its own receipt", async ({ sql }) => {
  const { applicant } = await newcomer();
  const late = later(now, 60 * minute);
  expect(await changeOfApplicant(applicant, { next: "a" }, now)).toMatchObject({ outcome: "weak" });
  expect(await changeOfApplicant(applicant, { next, current: "wrong" }, late)).toMatchObject({
    outcome: "wrong-password",
  });
  expect(await heard(sql)).toEqual([]);
  expect(await deleteAccount(applicant, {}, now)).toEqual({ outcome: "deleted" });
  expect(await sql`select from mails where kind = 'account-deleted'`).toHaveLength(1);
});

test("what an admin or a person does to 二段階認証 and 初期パスワード is told to its owner", async ({
  sql,
}) => {
  const admin = await signedInAdmin();
  const who = await staffWithApp(email);
  expect(await heard(sql)).toEqual([`staff-password-changed ${email}`, `staff-second-factor-set ${email}`]);
  const person = await atLogin(who, now);
  expect(await passCode(person, codeAt(who.key, now), now)).toEqual({ outcome: "passed" });
  const admitted = await admitStaff(person.sessionId, now);
  if (admitted?.outcome !== "signed-in") throw new Error("not signed in");
  const soon = later(now, minute);
  await leaveAuthenticator(admitted.staff, codeAt(who.key, soon), soon);
  expect(await heard(sql)).toEqual([`staff-second-factor-reset ${email}`]);
  const other = await staffWithApp("taro@city.example.jp");
  await heard(sql);
  await Promise.all(Array.from({ length: 10 }, () => resetTotp(admin, other.id, now)));
  expect(await heard(sql)).toEqual(["staff-second-factor-reset taro@city.example.jp"]);
  const [row] = await sql`select version from staff where id = ${other.id}`;
  const target = { id: other.id, version: Number(row?.version) };
  await Promise.all(Array.from({ length: 10 }, () => reissuePassword(admin, target, now)));
  expect(await heard(sql)).toEqual(["staff-password-reset taro@city.example.jp"]);
});

test("a new 管理者 is told to every active one", async ({ sql }) => {
  const admins = [await signedInAdmin(), await signedInAdmin(), await signedInAdmin()];
  const [admin] = admins;
  if (!admin) throw new Error("nobody");
  const everyone = (...more: string[]) =>
    [...admins.map((one) => one.email), ...more].map((to) => `staff-new-admin ${to}`).sort();
  await addStaff(admin, { email: "editor@city.example.jp", name: "編集", role: "editor" }, now);
  expect(await heard(sql)).toEqual([]);
  await addStaff(admin, { email, name: "いわき 花子", role: "admin" }, now);
  expect(await heard(sql)).toEqual(everyone(email));
  const [editor] = await sql`select id, version from staff where email = 'editor@city.example.jp'`;
  const form = { id: String(editor?.id), version: Number(editor?.version), name: "編集" };
  const saved = await saveStaff(admin, { ...form, role: "admin" }, later(now, minute));
  expect(saved.outcome).toBe("saved");
  expect(await heard(sql)).toEqual(everyone(email, "editor@city.example.jp"));
});

test("a password that staff enter in a new browser is told, and one in a known browser is not", async ({
  sql,
}) => {
  const who = await staffWithApp(email);
  const login = (browser: string | undefined, from: string) =>
    authenticateStaff({ email, password: who.password, network: from, browser }, now);
  await login("first", network(1));
  await heard(sql);
  const logins: [browser: string | undefined, from: string, mails: number][] = [
    ["first", network(1), 0],
    ["first", network(2), 0],
    ["second", network(1), 1],
    ["second", network(1), 0],
    ["second", network(9), 0],
    ["third", network(9), 1],
    ["first", network(9), 0],
    // Without its cookie a browser is a new one, on whatever network.
    [undefined, network(9), 1],
    [undefined, network(7), 1],
  ];
  for (const [browser, from, mails] of logins) {
    expect(await login(browser, from)).toMatchObject({ outcome: "signed-in" });
    const told = await heard(sql);
    expect(told, `${browser} ${from}`).toEqual(mails ? [`staff-new-browser ${email}`] : []);
  }
  await authenticateStaff({ email, password: "wrong", network: network(3), browser: "x" }, now);
  expect(await heard(sql)).toEqual([]);
});

test("these mails hold no link and nothing of the person", async () => {
  const { text, html } = await accountChangedMail("hanako@example.jp", "staff-new-browser");
  expect(text).not.toMatch(/https?:|hanako/);
  expect(html).not.toMatch(/<a\b|hanako/);
});
