import { authenticate } from "@/lib/accounts/authenticate";
import { admitEmployerUser } from "@/lib/employers/users/admit";
import { inviteColleague } from "@/lib/employers/users/invite";
import { joinEmployer } from "@/lib/employers/users/register";
import { findHelpdeskSubject } from "@/lib/helpdesk/find";
import { resendEmployerMail } from "@/lib/helpdesk/resend-employer-mail";
import { searchHelpdesk } from "@/lib/helpdesk/search";
import { resumeEmployerUser, suspendEmployerUser } from "@/lib/helpdesk/suspend-employer-user";
import { listTroubledMails } from "@/lib/helpdesk/troubled-mails";
import { viewHelpdeskSubject } from "@/lib/helpdesk/view";
import { countTroubledMails } from "@/lib/mail/troubled";
import { startReissue } from "@/lib/mailed-links/start-reissue";
import { expect, test } from "@/tests/support/domain";
import { approvedEmployerUser, colleague, newEmployerUser } from "@/tests/support/employer-users";
import { lastLetterTo, lettersTo } from "@/tests/support/letters";
import { day, later, minute, network, newcomer, pending, signedInStaff, start } from "@/tests/support/people";
import { fifty } from "@/tests/support/presses";

const who = "who@example.jp";
const from = { network: network(30) };

/** Brings the address into each state that a caller can be in. `resend`: the kind of the mail that staff can send again. */
const states: {
  name: string;
  make: () => Promise<unknown>;
  applicant: string;
  employer?: Record<string, unknown>;
  resend?: string;
}[] = [
  { name: "求職者", make: () => newcomer(who), applicant: "registered" },
  { name: "申請中の求職者", make: () => pending(who), applicant: "pending" },
  {
    name: "nobody, with a mail",
    make: () => startReissue({ kind: "applicant", email: who }, from, start),
    applicant: "unknown",
  },
  {
    name: "申請中の事業者",
    make: () => pending(who, start, "employer"),
    applicant: "unknown",
    employer: { state: "pending", invitedTo: null, linkOpen: true },
    resend: "business-registration",
  },
  {
    name: "事業者 before the approval",
    make: () => newEmployerUser(who),
    applicant: "unknown",
    employer: { state: "registered", employerName: "青波水産", submission: "submitted", employerId: null },
    resend: "business-reissue",
  },
  {
    name: "approved 担当者",
    make: () => approvedEmployerUser(who),
    applicant: "unknown",
    employer: { state: "registered", employerName: "青波水産", submission: "approved", suspendedAt: null },
    resend: "business-reissue",
  },
  {
    name: "colleague who was invited and joined",
    make: async () => colleague((await approvedEmployerUser()).approved, who),
    applicant: "unknown",
    employer: { state: "registered", employerName: "青波水産", submission: null },
    resend: "business-reissue",
  },
  {
    name: "open invitation",
    make: async () => inviteColleague((await approvedEmployerUser()).approved, { email: who }, from, start),
    applicant: "unknown",
    employer: { state: "pending", invitedTo: "青波水産", linkOpen: true },
  },
  {
    name: "both kinds",
    make: async () => {
      await newcomer(who);
      await newEmployerUser(who);
    },
    applicant: "registered",
    employer: { state: "registered", submission: "submitted" },
    resend: "business-reissue",
  },
  {
    name: "求職者 whom a 事業者 invites",
    make: async () => {
      await newcomer(who);
      await inviteColleague((await approvedEmployerUser()).approved, { email: who }, from, start);
    },
    applicant: "registered",
    employer: { state: "pending", invitedTo: "青波水産" },
  },
];

for (const { name, make, applicant, employer, resend } of states) {
  test(`${name}: the helpdesk finds the address, says what it is and sends what it can`, async ({ sql }) => {
    const editor = await signedInStaff("editor");
    await make();
    const found = await searchHelpdesk(editor, { by: "email", email: who }, start);
    if (found.outcome !== "found") throw new Error("not found");
    const view = await viewHelpdeskSubject(editor, found.id, start);
    expect(view?.subject.state).toBe(applicant);
    if (employer) expect(view?.subject.employer).toMatchObject(employer);
    else expect(view?.subject.employer).toBeUndefined();
    expect(JSON.stringify(view)).not.toContain(who);
    const before = (await lettersTo(who)).length;
    const now = later(start, minute);
    // Within the five mails that an address gets in half an hour.
    const answers = await Promise.all(
      Array.from({ length: 4 }, () => resendEmployerMail(editor, found.id, now)),
    );
    const sent = (await lettersTo(who)).slice(before).map(({ kind }) => kind);
    expect(sent).toEqual(resend ? [resend] : []);
    expect(answers[0]?.outcome).toBe(resend ? "accepted" : "nothing-to-send");
    expect(await sql`select from audit_entries where action = 'resend-mail'`).toHaveLength(resend ? 1 : 0);
    expect(JSON.stringify(await sql`select t::text from audit_entries t`)).not.toContain("who@");
  });
}

test("停止 of one 担当者 ends that login, its reissues and its invitations, and nobody else's; 再開 lets it in again", async ({
  sql,
}) => {
  const editor = await signedInStaff("editor");
  const first = await approvedEmployerUser("aonami@example.jp");
  const second = await colleague(first.approved, "jiro@example.jp");
  const now = later(start, minute);
  await inviteColleague(second.approved, { email: "by-second@example.jp" }, from, now);
  await inviteColleague(first.approved, { email: "by-first@example.jp" }, from, now);
  await startReissue({ kind: "employer", email: second.email }, from, now);
  const invited = async (email: string) => {
    const { token, password } = await lastLetterTo(email);
    return { token, password, email, contact: "三郎" };
  };
  const [bySecond, byFirst] = [await invited("by-second@example.jp"), await invited("by-first@example.jp")];
  await fifty(() => suspendEmployerUser(editor, second.approved.id, now));
  expect(await admitEmployerUser(second.approved.sessionId, now)).toBeUndefined();
  expect(await admitEmployerUser(first.approved.sessionId, now)).toBeDefined();
  expect(await sql`select from reissues where used_at is null`).toHaveLength(0);
  expect(await joinEmployer(bySecond, later(now, minute))).toEqual({ outcome: "withdrawn" });
  expect(await joinEmployer(byFirst, later(now, minute))).toHaveProperty("loginTicket");
  const login = { email: second.email, password: second.password, ...from };
  expect(await authenticate(login, now)).toEqual({ outcome: "suspended" });
  expect(await sql`select from employers where state = 'published'`).toHaveLength(1);
  await fifty(() => resumeEmployerUser(editor, second.approved.id, now));
  expect(await authenticate(login, now)).toHaveProperty("sessionId");
  const entries = await sql`select action, subject_kind, subject_name from audit_entries
    where actor_id = ${editor.id} order by at, action`;
  expect(entries).toEqual([
    { action: "resume", subject_kind: "employer", subject_name: "青波水産" },
    { action: "suspend", subject_kind: "employer", subject_name: "青波水産" },
  ]);
  expect(await suspendEmployerUser(editor, crypto.randomUUID(), now)).toBe("unknown");
});

test("mails to 事業者 that come back are listed and counted until they are 対応済み or old; those to 求職者 are not", async ({
  sql,
}) => {
  const { approved } = await approvedEmployerUser("aonami@example.jp");
  await newcomer("hanako@example.jp");
  const now = later(start, day);
  await sql`update mails set state = 'accepted', accepted_at = ${now}, ended_at = ${now}, body = null, bounced_at = ${now}`;
  const toEmployers = (await sql`select from mails where kind like 'business-%'`).length;
  expect(toEmployers).toBeGreaterThan(1);
  expect(await countTroubledMails(30, now)).toBe(toEmployers);
  const { rows, total } = await listTroubledMails(1, now);
  expect(total).toBe(toEmployers);
  expect(new Set(rows.map(({ employerName }) => employerName))).toEqual(new Set([approved.employerName]));
  const subject = await findHelpdeskSubject(rows[0]?.id ?? "", now);
  expect(subject?.employer).toMatchObject({ state: "registered", id: approved.id });
  expect(await countTroubledMails(30, later(now, 31 * day))).toBe(0);
});
