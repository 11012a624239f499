import { historyOf } from "@/lib/audit/list";
import { approveEmployerSubmission } from "@/lib/employers/submissions/approve";
import {
  decidedEmployers,
  findEmployerSubmission,
  ownEmployerSubmission,
  submittedEmployers,
} from "@/lib/employers/submissions/find";
import { rejectEmployerSubmission } from "@/lib/employers/submissions/reject";
import { reopenEmployerSubmission } from "@/lib/employers/submissions/reopen";
import { returnEmployerSubmission } from "@/lib/employers/submissions/return";
import { findSubmission, returnedJobs, submittedJobs } from "@/lib/jobs/drafts/for-staff";
import { reopenJobSubmission } from "@/lib/jobs/drafts/reopen";
import { returnJobSubmission } from "@/lib/jobs/drafts/return";
import { saveDraft } from "@/lib/jobs/drafts/save";
import { expect, test } from "@/tests/support/domain";
import { approvedEmployerUser, newEmployerUser } from "@/tests/support/employer-users";
import { ownJobForm, submittedJob } from "@/tests/support/factories/drafts";
import { later, minute, network, signedInStaff, start } from "@/tests/support/people";
import { fifty } from "@/tests/support/presses";

const reason = "所在地を番地まで入力してください";
const numbers = Array.from({ length: 5 }, (_, n) => n);
const mistakes = { returned: returnEmployerSubmission, rejected: rejectEmployerSubmission } as const;

for (const [state, decide] of Object.entries(mistakes)) {
  test(`事業者登録の申請 that were ${state} are listed, read by every 職員, and go back to 審査中 once`, async ({
    sql,
  }) => {
    const [first, editor] = [await signedInStaff("admin"), await signedInStaff("editor")];
    const users = [];
    for (const n of numbers) {
      users.push((await newEmployerUser(`a${n}@example.jp`, network(n))).user);
    }
    const mails = (await sql`select from mails`).length;
    for (const user of users) {
      const submission = await ownEmployerSubmission(user);
      if (!submission) throw new Error("no submission");
      await decide(first, { ...submission, reason }, start);
    }
    const tab = state as keyof typeof mistakes;
    expect((await submittedEmployers(1)).total).toBe(0);
    expect((await decidedEmployers(tab, 1)).rows.map((row) => row.reason)).toEqual(Array(5).fill(reason));
    for (const user of users) {
      const decided = await ownEmployerSubmission(user);
      if (!decided) throw new Error("no submission");
      const answers = await fifty(() => reopenEmployerSubmission(editor, decided, later(start, minute)));
      expect(new Set(answers.map(({ outcome }) => outcome))).toEqual(new Set(["done"]));
      const history = await historyOf("application", decided.id);
      expect(history.map(({ action, actor, reason }) => [action, actor, reason])).toEqual([
        ["reopen", editor.name, null],
        [state === "returned" ? "return" : "reject", first.name, reason],
      ]);
      const again = await findEmployerSubmission(decided.id);
      expect(again).toMatchObject({ state: "submitted", reason: null, name: decided.name });
      // A page from before the way back decides nothing.
      expect(await reopenEmployerSubmission(editor, { id: decided.id, version: 1 }, start)).toMatchObject({
        outcome: "conflict",
      });
    }
    expect((await decidedEmployers(tab, 1)).total).toBe(0);
    expect((await submittedEmployers(1)).total).toBe(5);
    expect(await sql`select from mails`, "one mail for each decision, none for the way back").toHaveLength(
      mails + 5,
    );
    const last = await ownEmployerSubmission(users[0] as (typeof users)[number]);
    if (!last) throw new Error("no submission");
    expect(await approveEmployerSubmission(editor, last, later(start, 2 * minute))).toMatchObject({
      outcome: "done",
    });
  });
}

test("returned 求人 are listed and go back to 審査中, unless the 事業者 has begun to correct them", async ({
  sql,
}) => {
  const { approved: user } = await approvedEmployerUser();
  const staff = await signedInStaff("editor");
  const now = later(start, minute);
  const drafts = [];
  for (const n of [...numbers, 5, 6, 7, 8, 9]) {
    const submitted = await submittedJob(user, { title: `求人${n}` });
    await returnJobSubmission(staff, { ...submitted, reason }, now);
    drafts.push(submitted.id);
  }
  expect(await returnedJobs(1)).toMatchObject({ total: 10 });
  for (const [n, id] of drafts.entries()) {
    const found = await findSubmission(id);
    if (!found) throw new Error("no submission");
    const { version } = found.submission;
    const touched = n >= 5;
    if (touched)
      await saveDraft(user, { id, version }, ownJobForm({ title: `直した${n}` }), later(now, minute));
    const target = touched ? { id, version: version + 1 } : { id, version };
    const answers = await fifty(() => reopenJobSubmission(staff, target, later(now, 2 * minute)));
    expect(new Set(answers.map(({ outcome }) => outcome))).toEqual(new Set([touched ? "conflict" : "done"]));
  }
  expect((await returnedJobs(1)).total).toBe(5);
  const waiting = await submittedJobs(1, now);
  expect(waiting.rows.map(({ title }) => title).sort()).toEqual(numbers.map((n) => `求人${n}`));
  expect(await sql`select from audit_entries where action = 'reopen'`).toHaveLength(5);
  const [first = ""] = drafts;
  expect((await historyOf("submission", first)).map(({ action }) => action)).toEqual(["reopen", "return"]);
});
