import { decode } from "next-auth/jwt";
import { authenticate } from "@/lib/accounts/authenticate";
import { redeemLoginTicket } from "@/lib/accounts/login-tickets";
import { admitApplicant } from "@/lib/applicants/admit";
import { findKept } from "@/lib/applicants/keep-account";
import { registerApplicant } from "@/lib/applicants/register";
import { findSubscription } from "@/lib/applicants/unsubscribe";
import { derivedKeys, unsign } from "@/lib/crypto/tokens";
import { admitEmployerUser } from "@/lib/employers/users/admit";
import { isApproved } from "@/lib/employers/users/is-approved";
import { joinEmployer, registerEmployer } from "@/lib/employers/users/register";
import { confirmReissue } from "@/lib/mailed-links/confirm-reissue";
import { openRegistration, openReissue } from "@/lib/mailed-links/open";
import { startRegistration } from "@/lib/mailed-links/start-registration";
import { admitStaff } from "@/lib/staff/admit";
import { passCode } from "@/lib/staff/pass-code";
import { beginTotp, confirmTotp, findSetup } from "@/lib/staff/set-up-totp";
import { employerActivation } from "@/tests/support/employer-users";
import { before, expect, loginStepOf, now, sessionOf, test } from "@/tests/support/older-site";
import { activation, network } from "@/tests/support/people";
import { codeAt } from "@/tests/support/staff";

type Login = { email: string; password: string };

test("every login works as it did, and none that was closed", async () => {
  const { logins, staff } = before;
  const near = network(900);
  const enter = ({ email, password }: Login) => authenticate({ email, password, network: near }, now);
  for (const login of [...logins.applicants, logins.demoApplicant]) {
    const opened = { outcome: "signed-in", kind: "applicant" };
    expect(await enter(login), login.email).toMatchObject(opened);
  }
  for (const login of [...logins.employers, logins.demoEmployer]) {
    const answer = await enter(login);
    if (answer.outcome !== "signed-in") throw new Error(`${login.email}: ${answer.outcome}`);
    const user = await admitEmployerUser(answer.sessionId, now);
    expect(user && isApproved(user), login.email).toBe(login.approved);
  }
  for (const login of [logins.suspendedApplicant, logins.suspendedEmployer])
    expect(await enter(login), login.email).toEqual({ outcome: "suspended" });
  expect(await enter(logins.both)).toMatchObject({ outcome: "choice" });
  expect(await enter({ ...logins.both, password: "ちがう 合言葉" })).toEqual({ outcome: "wrong" });
  await expect(loginStepOf(staff.suspended)).rejects.toThrow("suspended");
  expect(await loginStepOf(staff.initial)).toHaveProperty("step", "password");
  expect(await loginStepOf(staff.editor)).toHaveProperty("step", "code");
  expect(await loginStepOf(staff.demo), "without a second step").toBeUndefined();
});

test("the second step is the one that was set up: app and 回復コード; a set-up that was begun begins again", async () => {
  const { admin, editor, totpBegun, network: near, browser } = before.staff;
  const atCode = async (login: Login) => {
    const person = await loginStepOf(login);
    if (!person) throw new Error("no second step is asked for");
    return person;
  };
  for (const login of [admin, editor]) {
    const [recoveryCode = ""] = login.recoveryCodes;
    const [first, second, third] = [await atCode(login), await atCode(login), await atCode(login)];
    expect(await passCode(first, codeAt(login.key, now), now)).toEqual({ outcome: "passed" });
    expect(await passCode(second, recoveryCode, now)).toEqual({ outcome: "passed" });
    expect(await passCode(third, recoveryCode, now), "once").toEqual({ outcome: "wrong" });
  }
  const { email, password, key } = totpBegun;
  const answer = await authenticate({ kind: "staff", email, password, network: near, browser }, now);
  const admitted = answer.outcome === "signed-in" && (await admitStaff(answer.sessionId, now));
  if (!admitted) throw new Error(answer.outcome);
  const person = admitted.outcome === "signed-in" ? admitted.staff : admitted.person;
  // A key from before belonged to no session: the set-up begins again.
  expect(await confirmTotp(person, codeAt(key, now), now)).toEqual({ outcome: "not-begun" });
  await beginTotp(person, now);
  const setup = await findSetup(person);
  const fresh = setup.state === "begun" ? setup.key : "";
  expect(await confirmTotp(person, codeAt(fresh, now), now)).toMatchObject({ outcome: "confirmed" });
});

test("the links in mails lead where they led", async () => {
  const origin = { network: network(901) };
  const used = new Set<string>();
  for (const { what, kind: accountKind, email, token, password, state } of before.links) {
    const kind = accountKind === "employer" ? "employer" : "applicant";
    const link =
      what === "reissue" ? await openReissue(token, now) : await openRegistration(kind, token, now);
    const wish = `${what}/${kind}/${email}`;
    expect(link.state, wish).toBe(used.has(wish) ? "used" : state);
    if (link.state !== "open") continue;
    used.add(wish);
    if (what === "reissue") {
      const changed = await confirmReissue({ token, password, email }, origin, now);
      expect(changed, email).toEqual({ outcome: "changed" });
      expect(await authenticate({ email, password, ...origin }, now), email).toMatchObject({ kind });
    } else {
      expect(await confirm({ what, kind, email, token, password }), wish).toHaveProperty("loginTicket");
    }
  }

  function confirm(link: { what: string; kind: string; email: string; token: string; password: string }) {
    const { what, kind, email, token, password } = link;
    if (what === "invitation") return joinEmployer({ token, password, email, contact: "見本" }, now);
    if (kind === "employer") return registerEmployer(employerActivation(email, { token, password }), now);
    return registerApplicant(activation(email, { token, password }), now);
  }
});

test("people who were signed in still are, and people who were about to be come in", async () => {
  const admit: Record<string, (id: string) => Promise<string | undefined>> = {
    applicant: async (id) => (await admitApplicant(id, now))?.id,
    employer: async (id) => (await admitEmployerUser(id, now))?.id,
    staff: async (id) => {
      const admitted = await admitStaff(id, now);
      return admitted && (admitted.outcome === "signed-in" ? admitted.staff : admitted.person).id;
    },
  };
  for (const { kind, id, account, email } of before.sessions)
    expect(await admit[kind]?.(id), email).toBe(account);
  const recovering = await admitStaff(sessionOf(before.staff.recovering.email), now);
  expect(recovering).toHaveProperty("person.step", "code");
  const { choice, login } = before.tickets;
  const redeem = (token: string, kind?: "applicant" | "employer") =>
    redeemLoginTicket(token, { network: network(902) }, now, kind);
  expect(await redeem(choice.token, "employer")).toMatchObject({ outcome: "signed-in", kind: "employer" });
  expect(await redeem(choice.token, "applicant")).toEqual({ outcome: "over" });
  expect(await redeem(login.token)).toMatchObject({ outcome: "signed-in", kind: "applicant" });
});

test("the cookies in browsers open: the session's, and the one that names the browser", async () => {
  // As lib/auth/next-auth.ts derives them, whose module needs Next.
  const secret = derivedKeys("next-auth").map((key) => key.toString("base64url"));
  for (const { id, email, cookie } of before.sessions) {
    const token = await decode({ token: cookie, secret, salt: "session" });
    expect(token?.sessionId, email).toBe(id);
  }
  const { applicants, employers } = before.logins;
  const browserOf = (email: string) =>
    [...applicants, ...employers].find((login) => login.email === email)?.browser;
  const { hanako, aonami } = before.browserCookies;
  expect(unsign("device", hanako)).toBe(browserOf("hanako@example.jp"));
  expect(unsign("device", aonami)).toBe(browserOf("tantou@aonami.example.jp"));
});

test("limits stay reached, and known browsers are let in nevertheless", async () => {
  const { attacked, mistyped, mailLimited } = before.limits;
  const limited = { outcome: "limited", until: expect.any(Date) };
  const enter = ({ email, password }: Login, origin: { network: string; browser?: string }) =>
    authenticate({ email, password, ...origin }, now);
  expect(await enter(attacked, { network: attacked.strangeNetwork })).toEqual(limited);
  const known = { network: network(903), browser: attacked.browser };
  expect(await enter(attacked, known)).toMatchObject({ outcome: "signed-in" });
  expect(await enter(mistyped, { network: mistyped.limitedNetwork })).toEqual(limited);
  const registration = { kind: "applicant", email: mailLimited.email } as const;
  expect(await startRegistration(registration, { network: network(904) }, now)).toEqual(limited);
  const { recovering } = before.staff;
  const person = await loginStepOf(recovering);
  if (!person) throw new Error("no second step is asked for");
  expect(await passCode(person, codeAt(recovering.key, now), now)).toEqual(limited);
});

test("the answers to 「利用を続ける」 and 「配信を停止する」 are those that were given", async () => {
  const { keepTokens, unsubscribeToken } = before;
  expect(await Promise.all(keepTokens.asked.map(findKept))).toEqual(["asked", "asked"]);
  expect(await findKept(keepTokens.kept)).toBe("kept");
  expect(await findSubscription(unsubscribeToken)).toBe("wanted");
});
