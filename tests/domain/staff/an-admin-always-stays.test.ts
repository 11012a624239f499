import type { Admin, Staff } from "@/lib/actors";
import { addStaff } from "@/lib/staff/add";
import { admitStaff } from "@/lib/staff/admit";
import { findStaff } from "@/lib/staff/find";
import { passCode } from "@/lib/staff/pass-code";
import { reissuePassword } from "@/lib/staff/reissue-password";
import { resetStaff } from "@/lib/staff/reset";
import { resetTotp } from "@/lib/staff/reset-totp";
import { resumeStaff } from "@/lib/staff/resume";
import { saveStaff } from "@/lib/staff/save";
import { suspendStaff } from "@/lib/staff/suspend";
import { emptyTables } from "@/tests/support/database";
import { expect, test } from "@/tests/support/domain";
import { later, minute, signedInAdmin, signedInStaff, start } from "@/tests/support/people";
import { atLogin, chosenPassword, codeAt, newStaff, staffLogin, staffWithApp } from "@/tests/support/staff";

const now = later(start, 5 * minute);
const alive = async ({ sessionId }: Staff) => (await admitStaff(sessionId, now)) !== undefined;
const version = async (id: string) => (await findStaff(id))?.version ?? 0;

test("staff cannot suspend, demote or reset themselves, so the last admin stays", async ({ sql }) => {
  const admin = await signedInAdmin();
  const editorNow = {
    id: admin.id,
    version: await version(admin.id),
    name: admin.name,
    role: "editor",
  } as const;
  expect(await suspendStaff(admin, admin.id, now)).toEqual({ outcome: "own" });
  expect(await saveStaff(admin, editorNow, now)).toEqual({ outcome: "own" });
  expect(await resetTotp(admin, admin.id, now)).toEqual({ outcome: "own" });
  expect(await reissuePassword(admin, editorNow, now)).toEqual({ outcome: "own" });
  expect(await sql`select role, suspended_at, must_change_password from staff`).toEqual([
    { role: "admin", suspended_at: null, must_change_password: false },
  ]);
  expect(await sql`select from audit_entries`).toHaveLength(0);
});

test("of admins who suspend or demote each other at the same time, one stays", async ({ sql }) => {
  for (let round = 0; round < 5; round += 1) {
    await emptyTables(sql, "staff");
    const admins: Admin[] = [];
    for (let n = 0; n < 6; n += 1) admins.push(await signedInAdmin());
    await Promise.all(
      admins.flatMap((admin) =>
        admins.map(async ({ id, name }, n) =>
          n % 2
            ? suspendStaff(admin, id, now)
            : saveStaff(admin, { id, version: await version(id), name, role: "editor" }, now),
        ),
      ),
    );
    const left = await sql`select id from staff where role = 'admin' and suspended_at is null`;
    expect(left).toHaveLength(1);
  }
});

test("停止 ends every login at once and allows no new one; after 再開 the old password and app work again", async () => {
  const admin = await signedInAdmin();
  const who = await staffWithApp("hanako@city.example.jp");
  const loginStep = await atLogin(who, now);
  await passCode(loginStep, codeAt(who.key, now), now);
  expect(await admitStaff(loginStep.sessionId, now)).toHaveProperty("staff");
  expect(await suspendStaff(admin, who.id, now)).toEqual({ outcome: "suspended" });
  expect(await admitStaff(loginStep.sessionId, now)).toBeUndefined();
  expect(await staffLogin(who, now)).toBeUndefined();
  expect(await resumeStaff(admin, who.id, now)).toEqual({ outcome: "resumed" });
  // The old login stays ended.
  expect(await admitStaff(loginStep.sessionId, now)).toBeUndefined();
  expect((await atLogin(who, now)).step).toBe("code");
});

test("a change of role ends every login, a change of name does not", async () => {
  const admin = await signedInAdmin();
  const editor = await signedInStaff("editor");
  const { id } = editor;
  const renamed = { id, version: await version(id), name: "磐城 太郎", role: "editor" } as const;
  expect(await saveStaff(admin, renamed, now)).toMatchObject({ outcome: "saved" });
  expect(await alive(editor)).toBe(true);
  // A page with an older version gets a conflict with the saved values, and nothing secret of the row.
  expect(await saveStaff(admin, { ...renamed, name: "磐城 次郎" }, now)).toEqual({
    outcome: "conflict",
    current: { name: "磐城 太郎", role: "editor", version: await version(id) },
  });
  const promoted = { ...renamed, version: await version(id), role: "admin" } as const;
  expect(await saveStaff(admin, promoted, now)).toMatchObject({ outcome: "saved" });
  expect(await alive(editor)).toBe(false);
});

test("an action of an admin who was suspended meanwhile is denied", async () => {
  const [first, second, victim] = [
    await signedInAdmin(),
    await signedInAdmin(),
    await signedInStaff("editor"),
  ];
  await suspendStaff(first, second.id, now);
  expect(await suspendStaff(second, victim.id, now)).toEqual({ outcome: "denied" });
  expect(await suspendStaff(second, first.id, now)).toEqual({ outcome: "denied" });
  expect(await alive(victim)).toBe(true);
});

test("a reissue ends the old password and every login, and of fifty presses one gives a password", async ({
  sql,
}) => {
  const admin = await signedInAdmin();
  const who = await staffWithApp("hanako@city.example.jp");
  const loginStep = await atLogin(who, now);
  const target = { id: who.id, version: await version(who.id) };
  const answers = await Promise.all(Array.from({ length: 50 }, () => reissuePassword(admin, target, now)));
  const passwords = answers.flatMap((answer) =>
    answer.outcome === "reissued" ? [answer.initialPassword] : [],
  );
  expect(passwords).toHaveLength(1);
  expect(await admitStaff(loginStep.sessionId, now)).toBeUndefined();
  expect(await staffLogin(who, now)).toBeUndefined();
  // The authenticator app stays, so a password that was given to a stranger by telephone does not sign in.
  expect((await atLogin({ email: who.email, password: passwords[0] ?? "" }, now)).step).toBe("code");
  expect(await sql`select action from audit_entries where actor_id = ${admin.id}`).toEqual([
    { action: "reset-password" },
  ]);
});

test("二段階認証のリセット keeps the password, removes key and 回復コード, and lifts the limit", async ({
  sql,
}) => {
  const admin = await signedInAdmin();
  const who = await staffWithApp("hanako@city.example.jp");
  const loginStep = await atLogin(who, now);
  for (let n = 0; n < 6; n += 1) await passCode(loginStep, "lost my phone", now);
  expect(await passCode(loginStep, codeAt(who.key, now), now)).toHaveProperty("outcome", "limited");
  expect(await resetTotp(admin, who.id, now)).toEqual({ outcome: "reset" });
  expect(await admitStaff(loginStep.sessionId, now)).toBeUndefined();
  expect(await sql`select from recovery_codes`).toHaveLength(0);
  expect(await sql`select from rate_limits where purpose like 'code-%'`).toHaveLength(0);
  expect(await staffLogin({ email: who.email, password: chosenPassword }, now)).toHaveProperty("staff");
});

test("the command on the server gives the only admin access again: a new password, no app, not suspended", async ({
  sql,
}) => {
  const who = await staffWithApp("hanako@city.example.jp");
  await sql`update staff set suspended_at = now()`;
  const answer = await resetStaff(who.email, now);
  if (answer.outcome !== "reset") throw new Error(answer.outcome);
  expect((await atLogin({ email: who.email, password: answer.initialPassword }, now)).step).toBe("password");
  const entries =
    await sql`select action from audit_entries where actor_id is null and at = ${now} order by action`;
  expect(entries.map(({ action }) => action)).toEqual(["reset-password", "reset-totp", "resume"]);
  expect(await resetStaff("nobody@city.example.jp", now)).toEqual({ outcome: "unknown" });
});

test("one address makes one account of staff, even if it is added twenty times at once", async ({ sql }) => {
  const admin = await signedInAdmin();
  await newStaff("taro@city.example.jp");
  const input = { email: "hanako@city.example.jp", name: "いわき 花子", role: "editor" } as const;
  const answers = await Promise.all(Array.from({ length: 20 }, () => addStaff(admin, input, now)));
  // Those who would wait too long for the password workers are told so.
  const outcomes = answers.map(({ outcome }) => outcome);
  expect(outcomes.filter((outcome) => !/^(taken|busy)$/.test(outcome))).toEqual(["added"]);
  expect(await sql`select from staff where email = ${input.email}`).toHaveLength(1);
  expect(await addStaff(admin, { ...input, email: "taro@city.example.jp" }, now)).toEqual({
    outcome: "taken",
  });
  expect(await sql`select actor_name, before, after from audit_entries where actor_id = ${admin.id}`).toEqual(
    [{ actor_name: admin.name, before: null, after: { name: input.name, role: "editor" } }],
  );
});
