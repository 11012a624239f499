import type { Admin, Staff } from "@/lib/actors";
import { addStaff } from "@/lib/staff/add";
import { admitStaff } from "@/lib/staff/admit";
import { changeStaff } from "@/lib/staff/change";
import { findStaff } from "@/lib/staff/find";
import { versionOf } from "@/lib/staff/manage";
import { passCode } from "@/lib/staff/pass-code";
import { reissuePassword } from "@/lib/staff/reissue-password";
import { resetStaff } from "@/lib/staff/reset";
import { resetTotp } from "@/lib/staff/reset-totp";
import { resumeStaff } from "@/lib/staff/resume";
import { suspendStaff } from "@/lib/staff/suspend";
import { expect, test } from "@/tests/support/domain";
import { later, minute, signedInAdmin, signedInStaff, start } from "@/tests/support/people";
import { atLogin, chosenPassword, codeAt, newStaff, staffLogin, staffWithApp } from "@/tests/support/staff";

const now = later(start, 5 * minute);
const alive = async ({ sessionId }: Staff) => (await admitStaff(sessionId, now)) !== undefined;
const version = async (id: string) => versionOf((await findStaff(id)) ?? { updatedAt: start });

test("nobody stops, demotes or resets themselves: the last admin stays", async ({ sql }) => {
  const admin = await signedInAdmin();
  const editorNow = {
    id: admin.id,
    version: await version(admin.id),
    name: admin.name,
    role: "editor",
  } as const;
  expect(await suspendStaff(admin, admin.id, now)).toEqual({ outcome: "own" });
  expect(await changeStaff(admin, editorNow, now)).toEqual({ outcome: "own" });
  expect(await resetTotp(admin, admin.id, now)).toEqual({ outcome: "own" });
  expect(await reissuePassword(admin, editorNow, now)).toEqual({ outcome: "own" });
  expect(await sql`select role, suspended_at, must_change_password from staff`).toEqual([
    { role: "admin", suspended_at: null, must_change_password: false },
  ]);
  expect(await sql`select from audit_entries`).toHaveLength(0);
});

test("of admins who stop or demote each other at the same time, one stays", async ({ sql }) => {
  for (let round = 0; round < 5; round += 1) {
    await sql`truncate staff cascade`;
    const admins: Admin[] = [];
    for (let n = 0; n < 6; n += 1) admins.push(await signedInAdmin());
    await Promise.all(
      admins.flatMap((admin) =>
        admins.map(async ({ id, name }, n) =>
          n % 2
            ? suspendStaff(admin, id, now)
            : changeStaff(admin, { id, version: await version(id), name, role: "editor" }, now),
        ),
      ),
    );
    const left = await sql`select id from staff where role = 'admin' and suspended_at is null`;
    expect(left).toHaveLength(1);
  }
});

test("停止 ends every login at once and lets none in; 再開 gives all of it back", async () => {
  const admin = await signedInAdmin();
  const who = await staffWithApp("hanako@city.example.jp");
  const loginStep = await atLogin(who, now);
  await passCode(loginStep, codeAt(who.key, now), now);
  expect(await admitStaff(loginStep.sessionId, now)).toHaveProperty("staff");
  expect(await suspendStaff(admin, who.id, now)).toEqual({ outcome: "suspended" });
  expect(await admitStaff(loginStep.sessionId, now)).toBeUndefined();
  expect(await staffLogin(who, now)).toBeUndefined();
  expect(await resumeStaff(admin, who.id, now)).toEqual({ outcome: "resumed" });
  // The old login stays over.
  expect(await admitStaff(loginStep.sessionId, now)).toBeUndefined();
  expect((await atLogin(who, now)).step).toBe("code");
});

test("another role ends the login under the old one, another name does not", async () => {
  const admin = await signedInAdmin();
  const editor = await signedInStaff("editor");
  const { id } = editor;
  const renamed = { id, version: await version(id), name: "磐城 太郎", role: "editor" } as const;
  expect(await changeStaff(admin, renamed, now)).toEqual({ outcome: "changed" });
  expect(await alive(editor)).toBe(true);
  // Somebody else who still has the page of before sees what is saved now.
  expect(await changeStaff(admin, { ...renamed, name: "磐城 次郎" }, now)).toHaveProperty(
    "current.name",
    "磐城 太郎",
  );
  const promoted = { ...renamed, version: await version(id), role: "admin" } as const;
  expect(await changeStaff(admin, promoted, later(now, 1))).toEqual({ outcome: "changed" });
  expect(await alive(editor)).toBe(false);
});

test("a demoted or stopped admin's press that was under way does nothing", async () => {
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

test("a reissue ends the old password and every login; of fifty presses one password counts", async ({
  sql,
}) => {
  const admin = await signedInAdmin();
  const who = await staffWithApp("hanako@city.example.jp");
  const loginStep = await atLogin(who, now);
  const asked = { id: who.id, version: await version(who.id) };
  const answers = await Promise.all(Array.from({ length: 50 }, () => reissuePassword(admin, asked, now)));
  const given = answers.flatMap((answer) => (answer.outcome === "reissued" ? [answer.initialPassword] : []));
  expect(given).toHaveLength(1);
  expect(await admitStaff(loginStep.sessionId, now)).toBeUndefined();
  expect(await staffLogin(who, now)).toBeUndefined();
  // The app stays: whoever answers the phone for a password alone opens nothing.
  expect((await atLogin({ email: who.email, password: given[0] ?? "" }, now)).step).toBe("code");
  expect(await sql`select action from audit_entries where actor_id = ${admin.id}`).toEqual([
    { action: "reset-password" },
  ]);
});

test("二段階認証のリセット leaves the password, takes key and 回復コード, and lifts the limit", async ({
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

test("the server's prompt brings the only admin back: new password, no app, not suspended", async ({
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

test("one address is one account, whoever makes it", async ({ sql }) => {
  const admin = await signedInAdmin();
  await newStaff("taro@city.example.jp");
  const input = { email: "hanako@city.example.jp", name: "いわき 花子", role: "editor" } as const;
  const answers = await Promise.all(Array.from({ length: 20 }, () => addStaff(admin, input, now)));
  expect(answers.filter(({ outcome }) => outcome === "taken")).toHaveLength(19);
  expect(await sql`select from staff where email = ${input.email}`).toHaveLength(1);
  expect(await addStaff(admin, { ...input, email: "taro@city.example.jp" }, now)).toEqual({
    outcome: "taken",
  });
  expect(await sql`select actor_name, before, after from audit_entries where actor_id = ${admin.id}`).toEqual(
    [{ actor_name: admin.name, before: null, after: { name: input.name, role: "editor" } }],
  );
});
