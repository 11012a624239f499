import { randomUUID } from "node:crypto";
import type { ApprovedEmployerUser } from "@/lib/actors";
import { headings } from "@/lib/imports/plan";
import { fillFromTemplate } from "@/lib/jobs/drafts/fill-from-template";
import { findDraft } from "@/lib/jobs/drafts/find";
import { findTyped } from "@/lib/jobs/drafts/find-typed";
import { saveDraft } from "@/lib/jobs/drafts/save";
import { ownDraftInput } from "@/lib/jobs/drafts/schema";
import { saveAndSubmit, submit } from "@/lib/jobs/drafts/submit";
import { takeOver } from "@/lib/jobs/drafts/take-over";
import { sourceOf, takenOverIn } from "@/lib/jobs/drafts/taken-over";
import { type JobField, jobFields, jobLabels, jobTable, jobValues } from "@/lib/jobs/fields/fields";
import { type Occupation, occupationGroups } from "@/lib/jobs/fields/occupations";
import { missingForPublishing } from "@/lib/jobs/missing";
import { saveJob } from "@/lib/jobs/save";
import { missingErrors } from "@/lib/jobs/sentences";
import { templateOf } from "@/lib/jobs/templates/find";
import { gap, gapsIn } from "@/lib/jobs/templates/gaps";
import { templateFields } from "@/lib/jobs/templates/template";
import { warningsFor } from "@/lib/jobs/warnings";
import { postingCells } from "@/tests/support/csv";
import { expect, test } from "@/tests/support/domain";
import { approvedEmployerUser } from "@/tests/support/employer-users";
import { approvedJob, ownJobForm, staffDraft } from "@/tests/support/factories/drafts";
import { addEmployer } from "@/tests/support/factories/postings";
import { csvOf, planned, uploaded } from "@/tests/support/imports";
import { later, minute, signedInStaff, start } from "@/tests/support/people";
import { jobForm } from "@/tests/support/staff-forms";

const now = later(start, minute);
const path = "/business/jobs/new";
const occupations = Object.keys(occupationGroups) as Occupation[];

const fill = (user: ApprovedEmployerUser, id: string, values: Record<string, string>) =>
  fillFromTemplate(user, { id, path, values: { id, ...values }, occupation: "care" }, now);

const formOf = async (user: ApprovedEmployerUser, id: string) => {
  const form = (await findTyped(user, path)).find((one) => one.id === id);
  if (!form) throw new Error("no form");
  return form;
};

test("each of the 27 職種 has a short ひな形 with gaps, without facts and without words to avoid", () => {
  expect(occupations).toHaveLength(27);
  const all = occupations.map((occupation) => templateOf(occupation));
  expect(new Set(all.map(({ duties }) => duties)).size).toBe(27);
  const rules = { wages: [], seasons: [], industries: new Map<string, string>() };
  for (const [at, template] of all.entries()) {
    const name = occupations[at] ?? "";
    expect(Object.keys(template).every((field) => templateFields.some((one) => one === field))).toBe(true);
    for (const [field, text] of Object.entries(template)) {
      expect
        .soft(text.normalize("NFKC"), `${name} ${field}`)
        .not.toMatch(
          /\d|[一二三四五六七八九十百千万数]+(?:人|名|日|回|時|分|年|か月|歳|円|kg)|時給|月給|賞与|残業|年齢|歳|円|無料/,
        );
      expect.soft(text, `${name} ${field}`).not.toContain("○");
      const entry = jobTable[field as keyof typeof jobTable];
      expect.soft(text.length, `${name} ${field}`).toBeLessThanOrEqual("most" in entry ? entry.most : 0);
    }
    expect.soft(gapsIn(template.duties)?.count, name).toBeGreaterThanOrEqual(2);
    expect.soft(template.duties?.split("\n").length, name).toBeLessThanOrEqual(4);
    expect.soft(template.duties?.length, name).toBeLessThanOrEqual(140);
    const text = jobForm(randomUUID(), { ...template, wageFrom: 100_000, occupation: name as Occupation });
    expect.soft(warningsFor(text, rules, now), name).toEqual([]);
  }
});

test("empty parentheses are a gap however they were typed, and written ones are none", () => {
  for (const text of [gap, "（ ）", "（）", "前（　）後", "（\n）", "（　　　　）"])
    expect(gapsIn(text)?.count, text).toBe(1);
  for (const text of ["", "（見本）", "main()", "(  )", "（　な　）", null, 3])
    expect(gapsIn(text), String(text)).toBeUndefined();
  expect(gapsIn(`一行目\n・食事や入浴の介助、${gap}\n${gap}`)).toEqual({
    count: 2,
    line: `食事や入浴の介助、${gap}`,
  });
});

test("only what is empty is filled, nothing is saved by the press, and each field knows where it came from", async ({
  sql,
}) => {
  const { approved: user } = await approvedEmployerUser("a@example.jp");
  await approvedJob(user, { breaks: "50分", applyDocuments: "履歴書と作文" });
  const saved = async () =>
    (
      await sql`select (select count(*) from job_drafts) as drafts, (select count(*) from audit_entries) as audit`
    )[0];
  const before = await saved();
  const id = randomUUID();
  const typed = { title: "夜の介護", occupation: "care", headcount: "二人", applySelection: "面接2回" };
  expect(await fill(user, id, typed)).toBe("filled");
  expect(await saved()).toEqual(before);
  const { duties, applyDocuments } = templateOf("care");
  const first = await formOf(user, id);
  expect(first.values).toEqual({ id, ...typed, duties, applyDocuments });
  expect(first.takenOver).toEqual({ from: "template", values: { duties, applyDocuments } });

  // Afterwards the last posting: it does not overwrite either, and both are known apart.
  expect(await takeOver(user, { id, path }, now)).toBe("taken-over");
  const { values, takenOver } = await formOf(user, id);
  expect(values).toMatchObject({ duties, applyDocuments, breaks: "50分", headcount: "二人" });
  if (!takenOver) throw new Error("nothing taken over");
  expect(sourceOf("duties", takenOver)).toBe("template");
  expect(sourceOf("breaks", takenOver)).toBe("posting");
  expect(await fill(user, id, values)).toBe("nothing");
  // The other way round.
  const other = randomUUID();
  await takeOver(user, { id: other, path }, now);
  await fill(user, other, (await formOf(user, other)).values);
  const both = await formOf(user, other);
  expect(both.values).toMatchObject({ duties, applyDocuments: "履歴書と作文" });
  expect(both.takenOver).toMatchObject({ from: "posting", sources: { duties: "template" } });
  expect(both.takenOver?.sources).not.toHaveProperty("breaks");
});

test("a text with a gap is a draft, and is not handed over before it is written; the error says where", async () => {
  const { approved: user } = await approvedEmployerUser("a@example.jp");
  const id = randomUUID();
  await fill(user, id, { title: "介護", occupation: "care" });
  const { values } = await formOf(user, id);
  const { duties = "", applyDocuments = "", applySelection = "" } = values;
  const filled = ownJobForm({ occupation: "care", duties, applyDocuments, applySelection });
  expect(await saveDraft(user, { id, version: 0 }, filled, now)).toMatchObject({ outcome: "saved" });
  const refused = await submit(user, { id, version: 1, confirmed: true }, now);
  expect(refused).toEqual({
    outcome: "missing",
    fields: [
      {
        field: "duties",
        label: `業務内容の「${gap}」3か所`,
        unwritten: `業務内容に、書いていない「${gap}」が3か所あります（「${gap}で、利用者の方の生活を支える仕事です。」）。内容を書くか、その行を消してください`,
      },
    ],
  });
  if (refused.outcome !== "missing") throw new Error(refused.outcome);
  expect(missingErrors("submit", refused.fields).duties).toContain("利用者の方の生活を支える仕事");

  const written = { ...filled, duties: duties.replaceAll(gap, "見本のもの") };
  const target = { id, version: 1 };
  // What the ひな形 said without a gap is confirmed at the end, as what the last posting said.
  expect(await saveAndSubmit(user, target, written, now)).toMatchObject({
    reason: { outcome: "unconfirmed" },
  });
  const draft = await findDraft(user, id);
  expect(draft && takenOverIn(draft)).toEqual(["applyDocuments", "applySelection"]);
  expect(await submit(user, { id, version: 2, confirmed: true }, now)).toEqual({ outcome: "submitted" });
});

test("no way to the public lets a gap through: staff, a change of a posting, a file; every field of prose counts", async () => {
  const staff = await signedInStaff("editor", now);
  const employer = await addEmployer();
  const duties = `${gap}の点検`;
  const id = await staffDraft(staff, employer.id, { duties }, now);
  expect(await submit(staff, { id, version: 1 }, now)).toMatchObject({ outcome: "missing" });
  await saveDraft(staff, { id, version: 1 }, jobForm(employer.id), now);
  expect(await submit(staff, { id, version: 2 }, now)).toEqual({ outcome: "submitted" });
  const target = { id, version: 3 };
  const answer = await saveJob(staff, target, jobForm(employer.id, { wageNotes: "手当（ ）" }), now);
  expect(answer).toMatchObject({ outcome: "missing", fields: [{ field: "wageNotes" }] });

  const cells = { ...postingCells, 事業者: employer.name, 求人名: "点検", 業務内容: duties };
  const file = await uploaded(staff, csvOf(headings.jobs, [cells]), "jobs", now);
  const [row] = (await planned(staff, file, now)).rows;
  expect(row?.faults).toMatchObject([
    { column: jobLabels.duties, message: expect.stringContaining("の点検") },
  ]);

  const prose = jobFields.filter((field) => ["line", "text"].includes(jobTable[field].kind));
  const text = jobValues(jobForm(employer.id)) as Record<JobField, string>;
  for (const field of prose)
    expect(
      missingForPublishing({ ...text, [field]: gap }).map((one) => one.field),
      field,
    ).toContain(field);
});

test("the press needs a 職種 alone: half a number may stay, and without a 職種 the field is named", () => {
  const sent = {
    id: randomUUID(),
    version: "0",
    formPath: path,
    section: "work",
    headcount: "二人",
    title: "",
  };
  const press = (own: Record<string, string>) =>
    ownDraftInput.safeParse({ ...sent, fill: "template", ...own });
  expect(press({ occupation: "care" }).data).toMatchObject({
    outcome: "fill",
    occupation: "care",
    typed: { values: { headcount: "二人" } },
  });
  for (const occupation of ["", "toString", "__proto__", "介護"]) {
    const { error } = press({ occupation });
    expect(error?.issues, occupation).toMatchObject([{ path: ["occupation"], message: /職種を選んで/ }]);
  }
  expect(press({ occupation: "care", formPath: "https://evil.example/" }).success).toBe(false);
});
