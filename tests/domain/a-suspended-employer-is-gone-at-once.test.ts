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
import { colleague, approvedEmployerUser, newEmployerUser } from "@/tests/support/employer-users";
import { lastLetterTo } from "@/tests/support/letters";
import { later, minute, network, second, signedInStaff, start } from "@/tests/support/people";

const from = { network: network(9) };
const email = "aonami@example.jp";

test("every login, link and invitation of it ends, and the public sees nothing of it", async ({ sql }) => {
  const { approved: first, password } = await approvedEmployerUser(email);
  const { approved: second_ } = await colleague(first, "jiro@example.jp");
  await startReissue({ kind: "employer", email }, from, later(start, minute));
  const reissue = await lastLetterTo(email);
  await inviteColleague(first, { email: "saburo@example.jp" }, from, start);
  const invitation = await lastLetterTo("saburo@example.jp");
  const staff = await signedInStaff("editor");
  const now = later(start, 2 * minute);
  expect(await findEmployer(first.employerId)).toBeDefined();
  const presses = Array.from({ length: 20 }, () => suspendEmployer(staff, first.employerId, now));
  expect(new Set(await Promise.all(presses))).toEqual(new Set(["suspended"]));

  for (const who of [first, second_]) expect(await admitEmployerUser(who.sessionId, now)).toBeUndefined();
  expect(await authenticate({ email, password, ...from }, now)).toEqual({ outcome: "suspended" });
  expect(await confirmReissue({ ...reissue, email }, from, now)).toEqual({ outcome: "used" });
  const joining = { ...invitation, email: "saburo@example.jp", contact: "三郎" };
  expect(await joinEmployer(joining, from, now)).toEqual({ outcome: "used" });
  expect(await findEmployer(first.employerId)).toBeUndefined();
  const done = await sql`select action from audit_entries where actor_id = ${staff.id}`;
  expect(done.map(({ action }) => action).sort()).toEqual(["suspend", "withdraw"]);
  // Asked for while it is suspended: the screen is the same, the mail says whom to call.
  await startReissue({ kind: "employer", email }, from, later(now, second * 20));
  expect((await lastLetterTo(email)).kind).toBe("business-suspended");

  // Nobody slips in by a new account meanwhile.
  const { account } = await newEmployerUser("shiro@example.jp", network(10), now);
  const submission = await ownEmployerSubmission(account);
  const asked = { id: String(submission?.id), version: 1, employerId: first.employerId };
  expect(await linkEmployerSubmission(staff, asked, now)).toBe("suspended");

  expect(await resumeEmployer(staff, first.employerId, later(now, minute))).toBe("resumed");
  expect(await linkEmployerSubmission(staff, asked, later(now, minute))).toBe("decided");
  expect(await authenticate({ email, password, ...from }, later(now, minute))).toMatchObject({
    kind: "employer",
  });
  // Back on the site only when somebody says so.
  expect(await findEmployer(first.employerId)).toBeUndefined();
});
