import type { Staff, StaffAtLogin } from "@/lib/actors";
import { env } from "@/lib/env";
import { admitStaff } from "@/lib/staff/admit";
import { changePassword } from "@/lib/staff/change-password";
import { leaveAuthenticator } from "@/lib/staff/leave-authenticator";
import { passCode } from "@/lib/staff/pass-code";
import { renewRecoveryCodes } from "@/lib/staff/renew-recovery-codes";
import { renewTotpKeys } from "@/lib/staff/renew-totp-keys";
import { beginTotp, confirmTotp, findSetup } from "@/lib/staff/set-up-totp";
import { expect, test } from "@/tests/support/domain";
import { day, later, minute, second, start } from "@/tests/support/people";
import { atLogin, chosenPassword, codeAt, newStaff, staffLogin, staffWithApp } from "@/tests/support/staff";

const email = "hanako@city.example.jp";
// The code of the set-up cannot be used again, so the logins come some minutes later.
const now = later(start, 5 * minute);
const passed = (answers: { outcome: string }[]) =>
  answers.filter(({ outcome }) => outcome === "passed").length;
const pastLoginSteps = async (person: StaffAtLogin, at = now) => {
  const found = await admitStaff(person.sessionId, at);
  return found?.outcome === "signed-in" ? found.staff : undefined;
};
const wrongCode = (key: string, at: Date) => {
  const near = [-60, -30, 0, 30, 60].map((seconds) => codeAt(key, later(at, seconds * second)));
  return ["000000", "111111", "222222", "333333", "444444", "555555"].find(
    (code) => !near.includes(code),
  ) as string;
};

test("a password alone does not sign in, the code of the second step does", async () => {
  const who = await staffWithApp(email);
  const loginStep = await atLogin(who, now);
  expect(loginStep.step).toBe("code");
  expect(await passCode(loginStep, codeAt(who.key, now), now)).toEqual({ outcome: "passed" });
  expect((await pastLoginSteps(loginStep))?.email).toBe(email);
  // Another login begins with the code again.
  expect((await atLogin(who, now)).step).toBe("code");
});

test("one code signs in one login, tried twice in a row or twenty times at once", async () => {
  const who = await staffWithApp(email);
  const loginSteps: StaffAtLogin[] = [];
  for (let n = 0; n < 20; n += 1) loginSteps.push(await atLogin(who, now));
  const code = codeAt(who.key, now);
  const answers = await Promise.all(loginSteps.map((loginStep) => passCode(loginStep, code, now)));
  expect(passed(answers)).toBe(1);
  const admitted = await Promise.all(loginSteps.map((loginStep) => pastLoginSteps(loginStep)));
  expect(admitted.filter(Boolean)).toHaveLength(1);
  expect(await passCode(await atLogin(who, now), code, later(now, 16 * minute))).toEqual({
    outcome: "wrong",
  });
});

test("a code of the period before or after is accepted, one of a minute away is not", async () => {
  const who = await staffWithApp(email);
  for (const [seconds, outcome] of [
    [-60, "wrong"],
    [60, "wrong"],
    [-30, "passed"],
    [30, "passed"],
  ] as const) {
    const code = codeAt(who.key, later(now, seconds * second));
    expect(await passCode(await atLogin(who, now), code, now), `${seconds} s`).toEqual({ outcome });
  }
  // A code that is older than one that was accepted is not accepted any more.
  expect(await passCode(await atLogin(who, now), codeAt(who.key, now), now)).toEqual({ outcome: "wrong" });
});

test("after five wrong codes no code is tried for a quarter of an hour, after twenty none for a day", async () => {
  const who = await staffWithApp(email);
  const loginStep = await atLogin(who, now);
  const guesses = await Promise.all(
    Array.from({ length: 10 }, () => passCode(loginStep, wrongCode(who.key, now), now)),
  );
  expect(guesses.filter(({ outcome }) => outcome === "wrong")).toHaveLength(5);
  const blocked = { outcome: "limited", until: later(now, 15 * minute) };
  expect(guesses.filter(({ outcome }) => outcome !== "wrong")).toEqual(Array(5).fill(blocked));
  expect(await passCode(loginStep, codeAt(who.key, now), now)).toEqual(blocked);
  for (const round of [1, 2, 3]) {
    const at = later(now, round * 15 * minute);
    const loginStep = await atLogin(who, at);
    for (let n = 0; n < 5; n += 1)
      expect(await passCode(loginStep, wrongCode(who.key, at), at)).toEqual({ outcome: "wrong" });
  }
  const at = later(now, 61 * minute);
  expect(await passCode(await atLogin(who, at), codeAt(who.key, at), at)).toEqual({
    outcome: "limited",
    until: later(now, day),
  });
});

test("a right code resets the limit", async () => {
  const who = await staffWithApp(email);
  for (let round = 0; round < 8; round += 1) {
    const at = later(now, round * minute);
    const loginStep = await atLogin(who, at);
    for (let n = 0; n < 4; n += 1) await passCode(loginStep, wrongCode(who.key, at), at);
    expect(await passCode(loginStep, codeAt(who.key, at), at)).toEqual({ outcome: "passed" });
  }
});

test("each 回復コード passes the second step once, however people type it", async () => {
  const who = await staffWithApp(email);
  const [first = "", second = "", third = ""] = who.recoveryCodes;
  expect(new Set(who.recoveryCodes).size).toBe(10);
  const loginSteps = [await atLogin(who, now), await atLogin(who, now), await atLogin(who, now)];
  expect(passed(await Promise.all(loginSteps.map((loginStep) => passCode(loginStep, first, now))))).toBe(1);
  expect(await passCode(await atLogin(who, now), first, now)).toEqual({ outcome: "wrong" });
  const typed = ` ${second.toUpperCase().replaceAll("-", " ")} `;
  expect(await passCode(await atLogin(who, now), typed, now)).toEqual({ outcome: "passed" });
  const staff = (await pastLoginSteps(await loginStepPassed(who, third))) as Staff;
  const renewed = await renewRecoveryCodes(staff, who.recoveryCodes[3] ?? "", now);
  if (renewed.outcome !== "renewed") throw new Error("not renewed");
  expect(await passCode(await atLogin(who, now), who.recoveryCodes[4] ?? "", now)).toEqual({
    outcome: "wrong",
  });
  expect(await passCode(await atLogin(who, now), renewed.recoveryCodes[0] ?? "", now)).toEqual({
    outcome: "passed",
  });
});

test("changing the authenticator app needs a code of the present one, and ends every other login", async () => {
  const who = await staffWithApp(email);
  const [first = "", second = ""] = who.recoveryCodes;
  const here = (await pastLoginSteps(await loginStepPassed(who, first))) as Staff;
  const there = await loginStepPassed(who, second);
  expect(await leaveAuthenticator(here, wrongCode(who.key, now), now)).toEqual({ outcome: "wrong" });
  expect(await leaveAuthenticator(here, codeAt(who.key, now), now)).toEqual({ outcome: "left" });
  expect(await pastLoginSteps(there)).toBeUndefined();
  expect(await findSetup(here)).toEqual({ state: "none" });
  expect(await staffLogin({ email, password: chosenPassword }, now)).toHaveProperty("staff");
});

test("neither key nor 回復コード can be read in the database, and a key copied to another row does not work", async ({
  sql,
}) => {
  const who = await staffWithApp(email);
  const other = await staffWithApp("taro@city.example.jp");
  const [dump] = await sql`
    select (select string_agg(s::text, ' ') from staff s) || (select string_agg(r::text, ' ') from recovery_codes r)
      || coalesce((select string_agg(a::text, ' ') from audit_entries a), '') as text`;
  const hex = Buffer.from(who.key).toString("hex");
  for (const secret of [
    who.key,
    hex,
    ...who.recoveryCodes.flatMap((code) => [code, code.replaceAll("-", "")]),
  ]) {
    expect(dump?.text).not.toContain(secret);
  }
  await sql`update staff set totp_key = (select totp_key from staff where id = ${other.id}) where id = ${who.id}`;
  expect(await passCode(await atLogin(who, now), codeAt(other.key, now), now)).toEqual({
    outcome: "wrong",
  });
});

test("a finished set-up is not repeated, and an ended session passes no login step", async ({ sql }) => {
  const who = await staffWithApp(email);
  const loginStep = await atLogin(who, now);
  expect(await confirmTotp(loginStep, codeAt(who.key, now), now)).toEqual({ outcome: "not-begun" });
  await sql`delete from sessions where id = ${loginStep.sessionId}`;
  expect(await passCode(loginStep, codeAt(who.key, now), now)).toEqual({ outcome: "signed-out" });
  // The code was not used up: it works for the next login.
  expect(await passCode(await atLogin(who, now), codeAt(who.key, now), now)).toEqual({ outcome: "passed" });
});

test("the secret that encrypted a key can be removed once the keys are renewed under a newer one", async () => {
  const who = await staffWithApp(email);
  const secrets = env().AUTH_SECRET;
  const [old] = secrets.splice(
    0,
    1,
    "a secret that is newer than the key of this person",
    String(secrets[0]),
  );
  try {
    await renewTotpKeys();
    secrets.splice(1);
    const loginStep = await atLogin(who, now);
    expect(await passCode(loginStep, codeAt(who.key, now), now)).toEqual({ outcome: "passed" });
  } finally {
    secrets.splice(0, secrets.length, String(old));
  }
});

async function loginStepPassed(
  who: { email: string; password: string },
  code: string,
): Promise<StaffAtLogin> {
  const loginStep = await atLogin(who, now);
  expect(await passCode(loginStep, code, now)).toEqual({ outcome: "passed" });
  return loginStep;
}

test("a key belongs to the session that began the set-up, and beginning stands in 操作履歴", async ({
  sql,
}) => {
  const who = await newStaff(email);
  await changePassword(await atLogin(who, now), { next: chosenPassword }, now);
  const sessions = [];
  for (let n = 0; n < 10; n++) {
    const found = await staffLogin({ email, password: chosenPassword }, now);
    if (found?.outcome !== "signed-in") throw new Error("not signed in");
    await Promise.all(Array.from({ length: 5 }, () => beginTotp(found.staff, now)));
    const setup = await findSetup(found.staff);
    if (setup.state !== "begun") throw new Error("no key");
    sessions.push({ person: found.staff, key: setup.key });
  }
  expect(new Set(sessions.map(({ key }) => key)).size).toBe(10);
  expect(await sql`select from audit_entries where action = 'begin-totp'`).toHaveLength(10);
  const [owner, ...others] = sessions;
  if (!owner) throw new Error("nobody");
  for (const { person, key } of others) {
    expect(await confirmTotp(owner.person, codeAt(key, now), now)).toEqual({ outcome: "wrong" });
    expect(await confirmTotp(person, codeAt(owner.key, now), now)).toEqual({ outcome: "wrong" });
  }
  expect(await confirmTotp(owner.person, codeAt(owner.key, now), now)).toMatchObject({
    outcome: "confirmed",
  });
  for (const { person, key } of others) {
    expect(await confirmTotp(person, codeAt(key, now), now)).toEqual({ outcome: "not-begun" });
    expect(await findSetup(person)).toEqual({ state: "done" });
  }
  expect(await sql`select from sessions where begun_totp_key is not null`).toHaveLength(0);
});
