import { authenticate } from "@/lib/accounts/authenticate";
import { admitApplicant } from "@/lib/applicants/admit";
import { deleteAccount } from "@/lib/applicants/delete-account";
import { deleteForApplicant } from "@/lib/applicants/delete-for-applicant";
import { resumeApplicant } from "@/lib/applicants/resume";
import { signOutApplicant } from "@/lib/applicants/sign-out";
import { suspendApplicant } from "@/lib/applicants/suspend";
import { resendMail } from "@/lib/helpdesk/resend-mail";
import { resetSubjectLimits } from "@/lib/helpdesk/reset-limits";
import { searchHelpdesk } from "@/lib/helpdesk/search";
import { viewHelpdeskSubject } from "@/lib/helpdesk/view";
import { deliverDue } from "@/lib/mail/deliver";
import { openRegistration } from "@/lib/mailed-links/open";
import { startRegistration } from "@/lib/mailed-links/start-registration";
import { startReissue } from "@/lib/mailed-links/start-reissue";
import { expect, test } from "@/tests/support/domain";
import { lastLetterTo, lettersTo } from "@/tests/support/letters";
import {
  later,
  login,
  minute,
  network,
  newcomer,
  pending,
  second,
  signedInAdmin,
  signedInStaff,
  start,
} from "@/tests/support/people";

const times = <T>(n: number, act: (at: number) => Promise<T>) =>
  Promise.all(Array.from({ length: n }, (_, at) => act(at)));

test("a search by telephone shows the state of an address, and 操作履歴 names no address", async ({
  sql,
}) => {
  const editor = await signedInStaff("editor");
  const { applicant, email, handle } = await newcomer("tanaka@example.jp");
  await pending("waiting@docomo.co.jp");
  await startReissue({ kind: "applicant", email: "nobody@example.jp" }, { network: network(2) }, start);

  const known = await searchHelpdesk(editor, { by: "email", email }, start);
  expect(known).toEqual({ outcome: "found", id: applicant.id });
  expect(await searchHelpdesk(editor, { by: "handle", handle }, start)).toEqual(known);
  const pendingAddress = await searchHelpdesk(editor, { by: "email", email: "waiting@docomo.co.jp" }, start);
  const mailedAddress = await searchHelpdesk(editor, { by: "email", email: "nobody@example.jp" }, start);
  expect(await searchHelpdesk(editor, { by: "email", email: "waiting@docomo.ne.jp" }, start)).toEqual({
    outcome: "unknown-address",
    typo: { mistyped: "docomo.co.jp" },
  });
  expect(await searchHelpdesk(editor, { by: "email", email: "somebody@gmial.com" }, start)).toEqual({
    outcome: "unknown-address",
    typo: { likely: "gmail.com" },
  });

  const views = [];
  for (const found of [known, pendingAddress, mailedAddress]) {
    const view = found.outcome === "found" && (await viewHelpdeskSubject(editor, found.id, start));
    if (!view) throw new Error("not found");
    views.push(view);
  }
  expect(views.map(({ subject }) => subject.state)).toEqual(["registered", "pending", "unknown"]);
  expect(views[1]).toMatchObject({ provider: "other", typo: { likely: "docomo.ne.jp" } });
  expect(views[2]?.mails.map(({ sentAs }) => sentAs)).toEqual([
    { as: "account-mail", kind: "not-registered" },
  ]);
  expect(JSON.stringify(views)).not.toMatch(/@|tanaka|waiting|nobody/);

  const names = await sql<{ name: string }[]>`select subject_name as name from audit_entries order by at`;
  expect(names.map(({ name }) => name).toSorted()).toEqual(
    [handle, handle, "申請中のアドレス", ...Array(3).fill("未登録のアドレス")].toSorted(),
  );
  expect(JSON.stringify(await sql`select t::text from audit_entries t`)).not.toMatch(
    /@|tanaka|waiting|nobody|somebody/,
  );
});

test("fifty views within ten minutes are one entry, and a view by another 職員 is another", async ({
  sql,
}) => {
  const { applicant } = await newcomer();
  const [one, other] = [await signedInStaff(), await signedInStaff("editor")];
  const looks = async () => (await sql`select from audit_entries where action = 'look'`).length;
  await times(50, (at) => viewHelpdeskSubject(one, applicant.id, later(start, at * second)));
  expect(await looks()).toBe(1);
  await viewHelpdeskSubject(other, applicant.id, start);
  await viewHelpdeskSubject(one, applicant.id, later(start, 11 * minute));
  expect(await looks()).toBe(3);
});

test("a resent registration mail works, and several presses send one mail and make one audit entry", async ({
  sql,
}) => {
  const editor = await signedInStaff("editor");
  const email = "waiting@example.jp";
  await startRegistration({ kind: "applicant", email }, { network: network(1) }, start);
  const { token } = await lastLetterTo(email);
  const found = await searchHelpdesk(editor, { by: "email", email }, start);
  if (found.outcome !== "found") throw new Error("not found");

  const now = later(start, minute);
  const answers = await times(4, () => resendMail(editor, found.id, now));
  expect(answers).toEqual(Array(4).fill({ outcome: "accepted" }));
  expect((await lettersTo(email)).map(({ kind }) => kind)).toEqual(["registration", "registration"]);
  expect(await sql`select from audit_entries where action = 'resend-mail'`).toHaveLength(1);
  expect((await openRegistration("applicant", (await lastLetterTo(email)).token, now)).state).toBe("open");
  expect((await openRegistration("applicant", token, now)).state).toBe("open");

  // The limit of the address holds for staff too, until they lift it.
  expect(await resendMail(editor, found.id, later(now, minute))).toMatchObject({
    outcome: "limited",
    until: expect.any(Date),
  });
  expect(
    (await viewHelpdeskSubject(editor, found.id, later(now, minute)))?.limitedUntil.mails,
  ).toBeInstanceOf(Date);
  await times(10, () => resetSubjectLimits(editor, found.id, later(now, minute)));
  expect(await resendMail(editor, found.id, later(now, minute))).toEqual({ outcome: "accepted" });
  expect(
    await startRegistration({ kind: "applicant", email }, { network: network(1) }, later(now, 2 * minute)),
  ).toEqual({ outcome: "accepted" });
  expect(await sql`select from audit_entries where action = 'lift-limits'`).toHaveLength(1);
  expect(JSON.stringify(await sql`select t::text from audit_entries t`)).not.toContain("waiting");
});

test("a registered applicant gets a reissue mail, and one who is limited can log in again", async ({
  sql,
}) => {
  const editor = await signedInStaff("editor");
  const { applicant, email, password } = await newcomer("limited@example.jp");
  expect(await resendMail(editor, applicant.id, start)).toEqual({ outcome: "accepted" });
  expect((await lastLetterTo(email)).kind).toBe("reissue");

  const home = network(77);
  await times(12, () => authenticate({ email, password: "wrong", network: home }, start));
  expect(await authenticate({ email, password, network: home }, start)).toHaveProperty("outcome", "limited");
  const until = (await viewHelpdeskSubject(editor, applicant.id, start))?.limitedUntil.logins;
  expect(until).toEqual(later(start, 15 * minute));

  await times(50, () => resetSubjectLimits(editor, applicant.id, start));
  expect((await viewHelpdeskSubject(editor, applicant.id, start))?.limitedUntil.logins).toBeUndefined();
  expect(await authenticate({ email, password, network: home }, start)).toHaveProperty("sessionId");
  expect(await sql`select from audit_entries where action = 'lift-limits'`).toHaveLength(1);
});

test("ログアウトさせる and 停止 end every login at the next request; after 再開 the applicant can log in again", async ({
  sql,
}) => {
  const editor = await signedInStaff("editor");
  const who = await newcomer("suspended@example.jp");
  const { applicant, email } = who;
  await times(50, () => signOutApplicant(editor, applicant.id, start));
  expect(await admitApplicant(applicant.sessionId, start)).toBeUndefined();

  const again = await login(who, network(1), start);
  await startReissue({ kind: "applicant", email }, { network: network(1) }, start);
  await times(50, () => suspendApplicant(editor, applicant.id, later(start, second)));
  expect(await admitApplicant(again.sessionId, later(start, second))).toBeUndefined();
  expect(await sql`select from sessions where account_id = ${applicant.id}`).toHaveLength(0);
  expect(await sql`select from reissues where used_at is null`).toHaveLength(0);
  expect(await authenticate({ ...who, network: network(1) }, later(start, second))).toEqual({
    outcome: "suspended",
  });

  // The answers are the same as for everybody; only the mail says why, and it holds no password.
  const now = later(start, minute);
  expect(await startReissue({ kind: "applicant", email }, { network: network(1) }, now)).toEqual({
    outcome: "accepted",
  });
  expect(
    await startRegistration({ kind: "applicant", email }, { network: network(1) }, later(now, minute)),
  ).toEqual({ outcome: "accepted" });
  const letters = (await lettersTo(email)).slice(-2);
  expect(letters.map(({ kind, password }) => [kind, password])).toEqual([
    ["suspended", ""],
    ["suspended", ""],
  ]);
  expect(await sql`select from registrations where used_at is null`).toHaveLength(0);
  expect(await sql`select from reissues where used_at is null`).toHaveLength(0);
  expect(await resendMail(editor, applicant.id, now)).toEqual({ outcome: "nothing-to-send" });

  await times(50, () => resumeApplicant(editor, applicant.id, now));
  await login(who, network(1), now);
  const actions = await sql<{ action: string }[]>`select action from audit_entries order by at, action`;
  expect(actions.map(({ action }) => action)).toEqual(["sign-out", "suspend", "resume"]);
});

test("削除 by staff leaves as little as the applicant's own deletion, and an audit entry with the 識別名", async ({
  sql,
  mailbox,
}) => {
  await mailbox.reset();
  const admin = await signedInAdmin();
  const own = await newcomer("own@example.jp");
  const deleted = await newcomer("deleted@example.jp", network(2));
  for (const { email } of [own, deleted]) {
    await startReissue({ kind: "applicant", email }, { network: network(3) }, start);
  }
  const answers = await times(20, () => deleteForApplicant(admin, deleted.applicant.id, start));
  expect(answers.filter((answer) => answer === "deleted")).toHaveLength(1);
  await deleteAccount(own.applicant, {}, start);
  for (const { email } of [own, deleted]) {
    expect((await lettersTo(email)).map(({ kind }) => kind)).toEqual(["account-deleted"]);
  }
  await deliverDue(start);
  expect(await mailbox.mails(deleted.email)).toHaveLength(1);
  expect(await sql`select from mails where to_address is not null`).toHaveLength(0);
  for (const table of ["applicants", "registrations", "reissues", "sessions", "known_origins"]) {
    const left =
      await sql`select t::text from ${sql(table)} t where t::text like ${`%${deleted.applicant.id}%`} or t::text like '%deleted@%'`;
    expect(left, table).toHaveLength(0);
  }
  const [entry, ...more] = await sql`select action, subject_name from audit_entries`;
  expect(entry).toEqual({ action: "delete", subject_name: deleted.handle });
  expect(more).toHaveLength(0);
  const [figures] = await sql`select sum(deleted)::int as deleted from monthly_figures`;
  expect(figures?.deleted).toBe(2);
  await newcomer(deleted.email, network(4), later(start, second));
});
