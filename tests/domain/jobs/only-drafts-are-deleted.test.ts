import { randomUUID } from "node:crypto";
import type postgres from "postgres";
import { deleteEmployer } from "@/lib/employers/listing/delete";
import { publishEmployer } from "@/lib/employers/listing/publish";
import { withdrawEmployer } from "@/lib/employers/listing/withdraw";
import { deleteDraft } from "@/lib/jobs/drafts/delete";
import { saveDraft } from "@/lib/jobs/drafts/save";
import { submit } from "@/lib/jobs/drafts/submit";
import { withdrawJob } from "@/lib/jobs/withdraw";
import { attachFile } from "@/lib/notices/attach";
import { deleteNotice } from "@/lib/notices/delete";
import { saveNotice } from "@/lib/notices/save";
import { withdrawNotice } from "@/lib/notices/withdraw";
import { expect, test } from "@/tests/support/domain";
import { noticeForm } from "@/tests/support/notices";
import { start as now, signedInStaff } from "@/tests/support/people";
import { fifty } from "@/tests/support/presses";
import { pdf } from "@/tests/support/samples";
import { draftEmployer, jobForm } from "@/tests/support/staff-forms";

const deletions = (sql: postgres.Sql, id: string) =>
  sql`select before, after from audit_entries where subject_id = ${id} and action = 'delete'`;

test("a draft is deleted once, with its files, and 操作履歴 keeps its text", async ({ sql }) => {
  const staff = await signedInStaff("editor");
  const employer = await draftEmployer(staff);
  const job = randomUUID();
  await saveDraft(staff, { id: job, version: 0 }, jobForm(employer.id, { title: "消す求人" }), now);
  expect(new Set(await fifty(() => deleteDraft(staff, job, now)))).toEqual(new Set(["deleted"]));
  expect(await sql`select 1 from job_drafts`).toHaveLength(0);
  expect(await deletions(sql, job)).toMatchObject([{ before: { title: "消す求人" }, after: null }]);
  // A form that is still open changes nothing.
  expect(await saveDraft(staff, { id: job, version: 1 }, jobForm(employer.id), now)).toEqual({
    outcome: "unknown",
  });

  const notice = noticeForm({ intent: "save" });
  await saveNotice(staff, notice, now);
  await attachFile(staff, { id: notice.id, file: new File([new Uint8Array(pdf())], "要項.pdf") }, now);
  await fifty(() => deleteNotice(staff, notice.id, now));
  expect(await sql`select 1 from notices`).toHaveLength(0);
  expect(await sql`select 1 from files`).toHaveLength(0);
  expect(await deletions(sql, notice.id)).toMatchObject([
    { before: { body: notice.body, files: ["要項.pdf"] } },
  ]);

  await fifty(() => deleteEmployer(staff, employer.id, now));
  expect(await sql`select 1 from employers`).toHaveLength(0);
  expect(await deletions(sql, employer.id)).toMatchObject([{ before: { name: employer.name } }]);
});

test("what is or was public cannot be deleted", async ({ sql }) => {
  const staff = await signedInStaff();
  const employer = await draftEmployer(staff);
  await publishEmployer(staff, { id: employer.id, version: 1 }, now);
  const job = randomUUID();
  await saveDraft(staff, { id: job, version: 0 }, jobForm(employer.id), now);
  await submit(staff, { id: job, version: 1 }, now);
  const notice = noticeForm();
  await saveNotice(staff, notice, now);
  const tryAll = async () => [
    await deleteDraft(staff, job, now),
    await deleteNotice(staff, notice.id, now),
    await deleteEmployer(staff, employer.id, now),
  ];
  expect(await tryAll()).toEqual(["not-a-draft", "public", "public"]);
  await withdrawJob(staff, job, now);
  await withdrawNotice(staff, notice.id, now);
  await withdrawEmployer(staff, employer.id, now);
  expect(await tryAll()).toEqual(["not-a-draft", "public", "public"]);
  expect(await sql`select 1 from audit_entries where action = 'delete'`).toHaveLength(0);
});

test("a 事業者 with a 求人 cannot be deleted, not even when the 求人 is saved at that moment", async ({
  sql,
}) => {
  const staff = await signedInStaff();
  for (let round = 0; round < 10; round++) {
    const employer = await draftEmployer(staff);
    const [written, deleted] = await Promise.all([
      saveDraft(staff, { id: randomUUID(), version: 0 }, jobForm(employer.id), now),
      deleteEmployer(staff, employer.id, now),
    ]);
    expect([written.outcome, deleted]).toEqual(
      deleted === "deleted" ? ["unknown-employer", "deleted"] : ["saved", "has-jobs"],
    );
    const left = await sql`select 1 from job_drafts where employer_id = ${employer.id}`;
    expect(left).toHaveLength(deleted === "deleted" ? 0 : 1);
  }
});
