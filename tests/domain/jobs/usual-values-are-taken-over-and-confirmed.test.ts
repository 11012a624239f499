import { randomUUID } from "node:crypto";
import type { ApprovedEmployerUser } from "@/lib/actors";
import { findDraft } from "@/lib/jobs/drafts/find";
import { findTyped } from "@/lib/jobs/drafts/find-typed";
import { keepTyped } from "@/lib/jobs/drafts/keep-typed";
import { saveDraft } from "@/lib/jobs/drafts/save";
import { saveAndSubmit, submit } from "@/lib/jobs/drafts/submit";
import { takeOver } from "@/lib/jobs/drafts/take-over";
import { takenOverIn } from "@/lib/jobs/drafts/taken-over";
import { usualOf } from "@/lib/jobs/drafts/usual";
import { type JobField, jobFields, jobTable } from "@/lib/jobs/fields/fields";
import { missingForPublishing } from "@/lib/jobs/missing";
import { jobInput, ownJobInput } from "@/lib/jobs/schema";
import { japanDate } from "@/lib/time/japan-day";
import { expect, test } from "@/tests/support/domain";
import { approvedEmployerUser } from "@/tests/support/employer-users";
import { approvedJob, staffDraft } from "@/tests/support/factories/drafts";
import { later, minute, signedInStaff, start } from "@/tests/support/people";
import { jobForm } from "@/tests/support/staff-forms";

const now = later(start, minute);
const path = "/business/jobs/new";

/** The form of a new 求人 after 前回の求人から入れる. */
async function formAfterTakingOver(user: ApprovedEmployerUser, typed: Record<string, string> = {}) {
  const id = randomUUID();
  if (Object.keys(typed).length > 0) await keepTyped(user, { id, path, values: { id, ...typed } }, now);
  expect(await takeOver(user, { id, path }, now)).toBe("taken-over");
  const form = (await findTyped(user, path)).find((one) => one.id === id);
  if (!form) throw new Error("no form");
  return form;
}

/** The answers that a form with these values still needs, typed or chosen. */
function answersFor(values: Record<string, string>) {
  const text = Object.fromEntries(jobFields.map((field) => [field, values[field] ?? ""]));
  const missing = missingForPublishing(text as Record<JobField, string>).map(({ field }) => field);
  const fields: JobField[] = values.title ? missing : ["title", ...missing];
  const isTyped = (field: JobField) => !("choices" in jobTable[field]);
  return { fields, typed: fields.filter(isTyped), chosen: fields.filter((field) => !isTyped(field)) };
}

const answered = {
  title: "箱詰めのパート",
  occupation: "store",
  headcount: "1",
  duties: "商品の箱詰め",
  wageFrom: "1,150",
  closesOn: "2026-07-31",
};

test("a second part-time posting takes at most 12 answers, 5 of them typed, and a confirmation", async () => {
  const { approved: user } = await approvedEmployerUser("a@example.jp");
  await approvedJob(user);
  const form = await formAfterTakingOver(user);
  const { fields, typed, chosen } = answersFor(form.values);
  expect(fields.sort()).toEqual(Object.keys(answered).sort());
  expect(typed.length).toBeLessThanOrEqual(5);
  expect(typed.length + chosen.length + 1).toBeLessThanOrEqual(12);

  const target = { id: form.id, version: 0 };
  const input = ownJobInput.parse({ ...form.values, ...answered });
  expect(await saveAndSubmit(user, target, input, now)).toEqual({
    outcome: "saved-not-submitted",
    version: 1,
    reason: { outcome: "unconfirmed" },
  });
  expect(await submit(user, { id: form.id, version: 1 }, now)).toEqual({ outcome: "unconfirmed" });
  expect(await submit(user, { id: form.id, version: 1, confirmed: true }, now)).toEqual({
    outcome: "submitted",
  });
  expect(await findDraft(user, form.id)).toMatchObject({ state: "submitted", takenOver: null });
});

test("a first posting asks only for what is demanded, and 事業者情報 answers some of it", async () => {
  const { approved: user } = await approvedEmployerUser("a@example.jp");
  const fresh = { opensOn: japanDate(now) };
  const first = answersFor(fresh);
  // Nothing else stands open in the form; what another answer demands is shown with that answer.
  const conditions = jobFields.filter((field) => jobTable[field].demandedWhen);
  const open = jobFields.filter((field) => !jobTable[field].further && field !== "employerId");
  const demanded = new Set([...first.fields, ...conditions, "opensOn", "applyEmail"]);
  expect(open.filter((field) => !demanded.has(field))).toEqual([]);

  const form = await formAfterTakingOver(user);
  expect(form.takenOver).toEqual({
    from: "employer",
    values: { workplace: "いわき市小名浜1", district: "小名浜", applyPhone: "0246-00-0000" },
  });
  const rest = first.fields.filter((field) => !["workplace", "district", "applyPhone"].includes(field));
  expect(answersFor(form.values).fields).toEqual(rest);
});

test("what was typed stays, nothing is saved by the press, and a changed field is the writer's own", async ({
  sql,
}) => {
  const { approved: user } = await approvedEmployerUser("a@example.jp");
  await approvedJob(user, { holidays: "土日祝\n年末年始" });
  const written = async () =>
    (
      await sql`select (select count(*) from job_drafts) as drafts, (select count(*) from audit_entries) as audit`
    )[0];
  const before = await written();
  const form = await formAfterTakingOver(user, { title: "夜の箱詰め", hours: "18時～21時" });
  expect(await written()).toEqual(before);
  expect(form.values).toMatchObject({ title: "夜の箱詰め", hours: "18時～21時", breaks: "45分" });
  expect(form.takenOver?.values).not.toHaveProperty("hours");

  const changed = { ...form.values, ...answered, breaks: "なし", holidays: "土日祝\r\n年末年始" };
  await saveDraft(user, { id: form.id, version: 0 }, ownJobInput.parse(changed), now);
  const draft = await findDraft(user, form.id);
  const marked = draft ? takenOverIn(draft) : [];
  expect(marked).toContain("holidays");
  expect(marked).not.toContain("breaks");
  expect(marked).not.toContain("title");
  // Saved once more, without the form in which the press was made.
  await saveDraft(user, { id: form.id, version: 1 }, ownJobInput.parse({ ...changed, headcount: "3" }), now);
  expect(await findDraft(user, form.id)).toMatchObject({ version: 2, takenOver: form.takenOver });
});

test("the newest public posting of this employer counts, and no withdrawn one and nobody else's", async ({
  sql,
}) => {
  const { approved: user } = await approvedEmployerUser("a@example.jp");
  const { approved: other } = await approvedEmployerUser("b@example.jp");
  await approvedJob(user, { breaks: "30分" }, now);
  const newest = await approvedJob(user, { breaks: "50分", title: "あとの求人" }, later(now, minute));
  await approvedJob(other, { breaks: "よその休憩" }, later(now, 2 * minute));
  expect(await usualOf(user.employerId)).toMatchObject({ title: "あとの求人", values: { breaks: "50分" } });
  await sql`update jobs set state = 'withdrawn' where id = ${newest.id}`;
  expect(await usualOf(user.employerId)).toMatchObject({ values: { breaks: "30分" } });

  const id = randomUUID();
  await takeOver(user, { id, path, employerId: other.employerId }, now);
  const [form] = await findTyped(user, path);
  expect(form?.values.breaks).toBe("30分");
  expect(form?.values).not.toHaveProperty("employerId");
});

test("staff take over from the last posting of the employer that they chose, and confirm before it is public", async () => {
  const { approved: user } = await approvedEmployerUser("a@example.jp");
  await approvedJob(user, { breaks: "50分" });
  const staff = await signedInStaff("editor", now);
  const page = "/admin/jobs/new";
  const id = randomUUID();
  expect(await takeOver(staff, { id, path: page }, now)).toBe("unknown");
  expect(await takeOver(staff, { id, path: page, employerId: randomUUID() }, now)).toBe("unknown");
  expect(await takeOver(staff, { id, path: page, employerId: user.employerId }, now)).toBe("taken-over");
  const [form] = await findTyped(staff, page);
  const input = jobInput.parse({ ...form?.values, ...answered });
  expect(input).toMatchObject({ employerId: user.employerId, breaks: "50分" });
  await saveDraft(staff, { id, version: 0 }, input, now);
  expect(await submit(staff, { id, version: 1 }, now)).toEqual({ outcome: "unconfirmed" });
  expect(await submit(staff, { id, version: 1, confirmed: true }, now)).toEqual({ outcome: "submitted" });

  // Nothing is taken over into a draft that has all.
  const full = await staffDraft(staff, user.employerId, jobForm(user.employerId), now);
  expect(await submit(staff, { id: full, version: 1 }, now)).toEqual({ outcome: "submitted" });
});
