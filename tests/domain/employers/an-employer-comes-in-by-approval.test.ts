import { findEmployer } from "@/lib/employers/listing/find";
import { saveProfile } from "@/lib/employers/listing/save-profile";
import { profileInput } from "@/lib/employers/listing/schema";
import { approveEmployerSubmission } from "@/lib/employers/submissions/approve";
import { ownEmployerSubmission, submittedEmployers } from "@/lib/employers/submissions/find";
import { linkEmployerSubmission } from "@/lib/employers/submissions/link";
import { rejectEmployerSubmission } from "@/lib/employers/submissions/reject";
import { resubmitEmployerSubmission } from "@/lib/employers/submissions/resubmit";
import { returnEmployerSubmission } from "@/lib/employers/submissions/return";
import { registerEmployerInput } from "@/lib/employers/submissions/schema";
import { admitEmployerUser } from "@/lib/employers/users/admit";
import { deleteEmployerUser } from "@/lib/employers/users/delete-account";
import { joinEmployer, registerEmployer } from "@/lib/employers/users/register";
import { removeColleague } from "@/lib/employers/users/remove-colleague";
import { startRegistration } from "@/lib/mailed-links/start-registration";
import { expect, test } from "@/tests/support/domain";
import {
  approvedEmployerUser,
  colleague,
  employerActivation,
  newEmployerUser,
} from "@/tests/support/employer-users";
import { lastLetterTo, lettersTo } from "@/tests/support/letters";
import { hour, later, minute, network, pending, signedInStaff, start } from "@/tests/support/people";
import { draftEmployer } from "@/tests/support/staff-forms";

const from = { network: network(1) };
const email = "aonami@example.jp";

test("an employer registers by mail and is approved, and only then the public sees the 事業者", async ({
  sql,
}) => {
  expect(await startRegistration({ kind: "employer", email }, from, start)).toEqual({ outcome: "accepted" });
  const letter = await lastLetterTo(email);
  expect(letter).toMatchObject({
    kind: "business-registration",
    subject: expect.stringContaining("事業者登録申請受付"),
  });
  expect(await sql`select from employer_users`).toHaveLength(0);
  const { user } = await newEmployerUser("other@example.jp");
  expect(user).toMatchObject({ employerId: null, name: "青波 一郎" });
  const made = await registerEmployer(employerActivation(email, letter), start);
  expect(made).toHaveProperty("loginTicket");
  expect((await lastLetterTo(email)).kind).toBe("business-application-received");
  expect(await sql`select from employers`).toHaveLength(0);

  const submission = await ownEmployerSubmission(user);
  if (!submission) throw new Error("no submission");
  const staff = await signedInStaff("editor");
  const answers = await Promise.all(
    Array.from({ length: 20 }, () => approveEmployerSubmission(staff, submission, later(start, minute))),
  );
  expect(new Set(answers.map(({ outcome }) => outcome))).toEqual(new Set(["done"]));
  const [employer] = await sql<{ id: string; state: string }[]>`select id, state from employers`;
  expect(await sql`select from employers`).toHaveLength(1);
  expect(await findEmployer(employer?.id ?? "")).toMatchObject({
    name: "青波水産",
    corporateNumber: "7000012050002",
    phone: "0246-00-0000",
  });
  const kinds = (await lettersTo("other@example.jp")).map(({ kind }) => kind);
  expect(kinds.filter((kind) => kind === "business-application-approved")).toHaveLength(1);
  expect(await admitEmployerUser(user.sessionId, later(start, minute))).toMatchObject({
    employerId: employer?.id,
    employerName: "青波水産",
  });
  // The audit log holds each action once, and no address.
  const entries =
    await sql`select action, subject_kind, subject_name, before, after from audit_entries order by at`;
  expect(entries.map(({ action }) => action).sort()).toEqual(["approve", "create", "publish"]);
  expect(JSON.stringify(entries)).not.toContain("@");
});

test("after 差し戻し with a reason the corrected submission awaits approval again, and an old page decides nothing", async () => {
  const { user } = await newEmployerUser(email);
  const first = await ownEmployerSubmission(user);
  if (!first) throw new Error("no submission");
  const staff = await signedInStaff("editor");
  const reason = "所在地を\n番地まで入力してください";
  expect(await returnEmployerSubmission(staff, { ...first, reason }, start)).toMatchObject({
    outcome: "done",
  });
  expect((await lastLetterTo(email)).text).toContain(reason);
  const returned = await ownEmployerSubmission(user);
  expect(returned).toMatchObject({ state: "returned", reason });
  expect((await submittedEmployers(1)).total).toBe(0);

  const {
    token: _,
    email: __,
    password: ___,
    ...typed
  } = employerActivation(email, { token: "t", password: "p" });
  const corrected = {
    ...typed,
    address: "いわき市小名浜1-2-3",
    contact: "青波 花子",
    version: returned?.version ?? 0,
  };
  const now = later(start, hour);
  const answers = await Promise.all(
    Array.from({ length: 20 }, () => resubmitEmployerSubmission(user, corrected, now)),
  );
  expect(new Set(answers.map(({ outcome }) => outcome))).toEqual(new Set(["done"]));
  const again = await ownEmployerSubmission(user);
  expect(again).toMatchObject({ state: "submitted", address: "いわき市小名浜1-2-3" });
  expect((await submittedEmployers(1)).rows).toMatchObject([{ contact: "青波 花子" }]);
  expect(
    (await lettersTo(email)).filter(({ kind }) => kind === "business-application-received"),
  ).toHaveLength(2);
  // Neither a page from before the 差し戻し nor one from before another decision counts.
  expect(await approveEmployerSubmission(staff, first, now)).toMatchObject({ outcome: "conflict" });
  expect(
    await rejectEmployerSubmission(staff, { ...(again ?? first), reason: "実在を確かめられません" }, now),
  ).toMatchObject({ outcome: "done" });
  expect(await approveEmployerSubmission(staff, again ?? first, now)).toMatchObject({ outcome: "conflict" });
  expect((await lastLetterTo(email)).kind).toBe("business-application-rejected");
  expect(await resubmitEmployerSubmission(user, corrected, now)).toMatchObject({ outcome: "conflict" });
});

test("既存の事業者にひもづける makes no second 事業者 and changes nothing of the existing one", async ({
  sql,
}) => {
  const staff = await signedInStaff("editor");
  const existing = await draftEmployer(staff, { name: "青波水産" });
  const { user } = await newEmployerUser(email);
  const submission = await ownEmployerSubmission(user);
  if (!submission) throw new Error("no submission");
  const before = await sql`select * from employers`;
  const unknown = crypto.randomUUID();
  expect(await linkEmployerSubmission(staff, { ...submission, employerId: unknown }, start)).toEqual({
    outcome: "unknown",
  });
  expect(
    await linkEmployerSubmission(staff, { ...submission, employerId: existing.id }, start),
  ).toMatchObject({
    outcome: "done",
  });
  expect(await sql`select * from employers`).toEqual(before);
  expect(await admitEmployerUser(user.sessionId, start)).toMatchObject({ employerId: existing.id });
});

test("an invited colleague belongs to the same 事業者 at once; a link without an invitation joins none", async ({
  sql,
}) => {
  const { approved: first } = await approvedEmployerUser(email);
  const { approved: second } = await colleague(first, "jiro@example.jp");
  expect(second.employerId).toBe(first.employerId);
  expect(await sql`select from employer_submissions`).toHaveLength(1);
  expect((await lastLetterTo("jiro@example.jp")).text).toContain("「青波水産」の青波 一郎さん");
  const link = await pending("stranger@example.jp", start, "employer");
  const typed = { ...link, email: "stranger@example.jp", contact: "だれか" };
  expect(await joinEmployer(typed, start)).toEqual({ outcome: "unknown" });
});

test("of two colleagues who edit 事業者情報 at once the second sees the text of the first, and approved fields stay", async ({
  sql,
}) => {
  const { approved: first } = await approvedEmployerUser(email);
  const { approved: second } = await colleague(first, "jiro@example.jp");
  const [row] = await sql<{ version: number }[]>`select version from employers`;
  const typed = profileInput.parse({
    address: "いわき市平1",
    introduction: "港の町です",
    employees: "１２０人",
    founded: "1968年4月",
    version: row?.version,
    name: "別の名",
  });
  const now = later(start, minute);
  expect(await saveProfile(first, typed, now)).toMatchObject({ outcome: "saved" });
  // The same press again succeeds; a page from before the change gets a conflict.
  expect(await saveProfile(first, typed, now)).toMatchObject({ outcome: "saved" });
  const other = { ...typed, introduction: "山の町です" };
  expect(await saveProfile(second, other, now)).toMatchObject({
    outcome: "conflict",
    current: { introduction: "港の町です" },
  });
  expect(await findEmployer(first.employerId)).toMatchObject({
    name: "青波水産",
    introduction: "港の町です",
    employees: 120,
    founded: "1968年4月",
  });
});

test("担当者から外す ends a colleague's login at once, reaches nobody of another 事業者, and of two who remove each other one stays", async ({
  sql,
}) => {
  const { approved: first } = await approvedEmployerUser(email);
  const { approved: second } = await colleague(first, "jiro@example.jp");
  const { approved: stranger } = await approvedEmployerUser("yoso@example.jp", network(8));
  const now = later(start, minute);
  expect(await removeColleague(first, { id: stranger.id }, now)).toEqual({ outcome: "removed" });
  expect(await removeColleague(first, { id: first.id }, now)).toEqual({ outcome: "removed" });
  expect(await sql`select from employer_users`).toHaveLength(3);
  expect(await removeColleague(first, { id: second.id }, later(start, 11 * minute))).toEqual({
    outcome: "password-needed",
  });
  const answers = await Promise.all([
    removeColleague(first, { id: second.id }, now),
    removeColleague(second, { id: first.id }, now),
  ]);
  expect(answers.map(({ outcome }) => outcome).sort()).toEqual(["removed", "signed-out"]);
  const alive = await Promise.all([first, second].map(({ sessionId }) => admitEmployerUser(sessionId, now)));
  expect(alive.filter(Boolean)).toHaveLength(1);
  expect(await sql`select from employer_users`).toHaveLength(2);
  const mails = await sql`select kind from mails where kind = 'business-account-removed'`;
  expect(mails).toHaveLength(1);
});

test("the drafts go with the last account of a 事業者, not with one of several", async ({ sql }) => {
  const { approved: first } = await approvedEmployerUser(email);
  const { approved: second } = await colleague(first, "jiro@example.jp");
  await sql`insert into job_drafts (side, employer_id, input, state, created_at, updated_at)
    values ('employer', ${first.employerId}, '{}', 'draft', now(), now())`;
  await deleteEmployerUser(first, {}, later(start, minute));
  expect(await sql`select from job_drafts`).toHaveLength(1);
  await Promise.all(Array.from({ length: 10 }, () => deleteEmployerUser(second, {}, later(start, minute))));
  expect(await sql`select from employer_users`).toHaveLength(0);
  expect(await sql`select from job_drafts`).toHaveLength(0);
  expect((await lettersTo("jiro@example.jp")).map(({ kind }) => kind)).toEqual(["business-account-deleted"]);
});

test("法人番号 is checked by its check digit, and may be missing", () => {
  const typed = (corporateNumber: string) => {
    const { token, password, ...form } = employerActivation(email, { token: "t", password: "p" });
    return registerEmployerInput.safeParse({ ...form, token, password, corporateNumber });
  };
  expect(typed("").data?.corporateNumber).toBeNull();
  expect(typed("７０００－０１２０－５０００２").data?.corporateNumber).toBe("7000012050002");
  for (const wrong of ["8000012050002", "700001205000", "70000120500021", "いわき"]) {
    expect(typed(wrong).success, wrong).toBe(false);
  }
});
