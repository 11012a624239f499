import { authenticate } from "@/lib/accounts/authenticate";
import { findEmployer } from "@/lib/employers/listing/find";
import { ownEmployerSubmission } from "@/lib/employers/submissions/find";
import { linkEmployerSubmission } from "@/lib/employers/submissions/link";
import { admitEmployerUser } from "@/lib/employers/users/admit";
import { inviteColleague } from "@/lib/employers/users/invite";
import { joinEmployer } from "@/lib/employers/users/register";
import { resumeEmployer } from "@/lib/employers/users/resume";
import { suspendEmployer } from "@/lib/employers/users/suspend";
import { confirmReissue } from "@/lib/mailed-links/confirm-reissue";
import { startReissue } from "@/lib/mailed-links/start-reissue";
import { expect, test } from "@/tests/support/domain";
import { approvedEmployerUser, colleague, newEmployerUser } from "@/tests/support/employer-users";
import { lastLetterTo } from "@/tests/support/letters";
import { later, minute, network, second, signedInStaff, start } from "@/tests/support/people";

const from = { network: network(9) };
const email = "aonami@example.jp";

test("every login, link and invitation of a suspended employer ends, and it is not public any more", async ({
  sql,
}) => {
  const { approved: first, password } = await approvedEmployerUser(email);
  const { approved: colleagueUser } = await colleague(first, "jiro@example.jp");
  await startReissue({ kind: "employer", email }, from, later(start, minute));
  const reissue = await lastLetterTo(email);
  await inviteColleague(first, { email: "saburo@example.jp" }, from, start);
  const invitation = await lastLetterTo("saburo@example.jp");
  const staff = await signedInStaff("editor");
  const now = later(start, 2 * minute);
  expect(await findEmployer(first.employerId)).toBeDefined();
  const presses = Array.from({ length: 20 }, () => suspendEmployer(staff, first.employerId, now));
  expect(new Set(await Promise.all(presses))).toEqual(new Set(["suspended"]));

  for (const user of [first, colleagueUser])
    expect(await admitEmployerUser(user.sessionId, now)).toBeUndefined();
  expect(await authenticate({ email, password, ...from }, now)).toEqual({ outcome: "suspended" });
  expect(await confirmReissue({ ...reissue, email }, from, now)).toEqual({ outcome: "used" });
  const joining = { ...invitation, email: "saburo@example.jp", contact: "三郎" };
  expect(await joinEmployer(joining, now)).toEqual({ outcome: "withdrawn" });
  expect(await findEmployer(first.employerId)).toBeUndefined();
  const done = await sql`select action from audit_entries where actor_id = ${staff.id}`;
  expect(done.map(({ action }) => action).sort()).toEqual(["suspend", "withdraw"]);
  // A reissue during the suspension is answered as always; the mail says whom to call.
  await startReissue({ kind: "employer", email }, from, later(now, 20 * second));
  expect((await lastLetterTo(email)).kind).toBe("business-suspended");

  // A new account cannot be linked to the suspended employer.
  const { user } = await newEmployerUser("shiro@example.jp", network(10), now);
  const submission = await ownEmployerSubmission(user);
  const link = { id: String(submission?.id), version: 1, employerId: first.employerId };
  expect(await linkEmployerSubmission(staff, link, now)).toEqual({ outcome: "suspended" });

  expect(await resumeEmployer(staff, first.employerId, later(now, minute))).toBe("resumed");
  expect(await linkEmployerSubmission(staff, link, later(now, minute))).toMatchObject({ outcome: "done" });
  expect(await authenticate({ email, password, ...from }, later(now, minute))).toMatchObject({
    kind: "employer",
  });
  // The employer stays withdrawn until staff publish it again.
  expect(await findEmployer(first.employerId)).toBeUndefined();
});
