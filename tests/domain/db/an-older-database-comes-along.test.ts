import { spawnSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { readChanges } from "@/app/admin/audit/read-changes";
import { type AuditAction, actionLabels, type SubjectKind, subjectLabels } from "@/lib/audit/labels";
import { listAudit } from "@/lib/audit/list";
import { approveEmployerSubmission } from "@/lib/employers/submissions/approve";
import { findEmployerSubmission, submittedEmployers } from "@/lib/employers/submissions/find";
import { findImport } from "@/lib/imports/find";
import { approveJobSubmission } from "@/lib/jobs/drafts/approve";
import { findSubmission, submittedJobs } from "@/lib/jobs/drafts/for-staff";
import { saveAndSubmit } from "@/lib/jobs/drafts/submit";
import { jobFields } from "@/lib/jobs/fields/fields";
import { findJob } from "@/lib/jobs/find";
import { answerSurvey } from "@/lib/surveys/answer";
import { connect, createDatabase, dropDatabase } from "@/tests/support/database";
import { planned, pressImport } from "@/tests/support/imports";
import { sum } from "@/tests/support/linking";
import { backupFile, before, expect, now, rowsBefore, staffOf, test } from "@/tests/support/older-site";
import { jobForm } from "@/tests/support/staff-forms";

const tables = new Map([
  ["employer_accounts", "employer_users"],
  ["employer_applications", "employer_submissions"],
  ["known_places", "known_origins"],
  ["job_submissions", "job_drafts"],
]);

const columns = new Map([
  ["employer_applications.account_id", "employer_user_id"],
  ["employer_applications.asked_at", "submitted_at"],
  ["job_submissions.account_id", "employer_user_id"],
  ["job_submissions.asked_at", "submitted_at"],
  ["jobs.application", "how_to_apply"],
  ["jobs.search_marks", "filter_tokens"],
  ["notices.event_application", "how_to_join"],
  ["known_places.place", "origin_hash"],
  ["applicants.dormant_mail_at", "inactivity_mail_at"],
  ["applicants.dormant_mails", "inactivity_mails"],
  ["batches.narrowed_at", "recipients_removed_at"],
  ["mails.forget_at_end", "erase_at_end"],
]);

type Row = Record<string, unknown>;

/** Columns whose values were rewritten. */
const values = new Map<string, (value: unknown) => unknown>([
  ["employer_applications.state", (state) => (state === "waiting" ? "submitted" : state)],
  ["job_submissions.state", (state) => (state === "asked" ? "submitted" : state)],
  [
    "job_submissions.input",
    (input) =>
      Object.fromEntries(
        Object.entries(input as Row).map(([key, value]) => [
          key === "application" ? "howToApply" : key,
          value,
        ]),
      ),
  ],
]);

/** A row of the backup as it must stand in today's table. */
function renamed(table: string, row: Row): Row {
  return Object.fromEntries(
    Object.entries(row).map(([column, value]) => {
      const key = `${table}.${column}`;
      return [columns.get(key) ?? column, values.get(key)?.(value) ?? value];
    }),
  );
}

const isStaffDraft = ({ state }: Row) => state === "draft";
/** Of tables that hold rows today that stood elsewhere. */
const conditions = new Map([["job_submissions", { side: "employer" }]]);

test("every row came along whole, under the new names", async ({ sql }) => {
  for (const [table, rows] of rowsBefore) {
    const stayed = table === "jobs" ? rows.filter((row) => !isStaffDraft(row)) : rows;
    const expected = stayed.map((row) => renamed(table, row));
    const kept = Object.keys(expected[0] ?? {});
    const condition = conditions.get(table) ?? {};
    const current = await sql<{ row: Row }[]>`
      select to_jsonb(t) as row from ${sql(tables.get(table) ?? table)} t
      where to_jsonb(t) @> ${sql.json(condition)}`;
    const found = current.map(({ row }) => Object.fromEntries(kept.map((column) => [column, row[column]])));
    expect.soft(found.map(stable).sort(), table).toEqual(expected.map(stable).sort());
  }
});

test("every draft of staff came along under its id, with every value, and is edited and published", async ({
  sql,
}) => {
  const drafts = (rowsBefore.get("jobs") ?? []).filter(isStaffDraft);
  expect(drafts.length).toBeGreaterThan(1);
  const editor = await staffOf(before.staff.editor.email);
  for (const draft of drafts) {
    const row = renamed("jobs", draft);
    const [found] = await sql<
      { row: Row }[]
    >`select to_jsonb(d) as row from job_drafts d where id = ${String(row.id)}`;
    const same = ["id", "employer_id", "version", "search_text", "created_at", "updated_at"];
    expect(found?.row).toMatchObject(Object.fromEntries(same.map((column) => [column, row[column]])));
    expect(found?.row).toMatchObject({ side: "staff", state: "draft", job_id: null, base: null });
    const known = jobFields.filter((field) => snake(field) in row);
    const input = Object.fromEntries(known.map((field) => [field, row[snake(field)]]));
    expect(found?.row.input).toEqual(input);
    const target = { id: String(row.id), version: Number(row.version) };
    const complete = jobForm(String(row.employer_id), { opensOn: "2026-11-30", closesOn: "2026-12-31" });
    const title = String(row.title);
    const text = { ...complete, title };
    expect(await saveAndSubmit(editor, target, text, now)).toEqual({ outcome: "submitted" });
    expect(await findJob(target.id, now)).toMatchObject({ title, closed: false });
  }
});

const snake = (field: string) => field.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`);

/** JSON with the keys in one order. */
function stable(value: unknown): string {
  return JSON.stringify(value, (_, inner) =>
    inner && typeof inner === "object" && !Array.isArray(inner)
      ? Object.fromEntries(Object.entries(inner).sort())
      : inner,
  );
}

test("every migration was applied", async ({ sql }) => {
  const { entries } = JSON.parse(readFileSync("drizzle/meta/_journal.json", "utf8")) as {
    entries: unknown[];
  };
  expect(await sql`select from drizzle.__drizzle_migrations`).toHaveLength(entries.length);
});

test("what waited for a decision waits, and is approved as it was written", async ({ sql }) => {
  const editor = await staffOf(before.staff.editor.email);
  const waiting = rowsBefore.get("employer_applications")?.filter(({ state }) => state === "waiting") ?? [];
  const asked = rowsBefore.get("job_submissions")?.filter(({ state }) => state === "asked") ?? [];
  const employers = await submittedEmployers(1);
  expect(employers.rows.map(({ id }) => id).sort()).toEqual(waiting.map(({ id }) => id).sort());
  const jobs = await submittedJobs(1, now);
  expect(jobs.rows.map(({ id }) => id).sort()).toEqual(asked.map(({ id }) => id).sort());

  for (const { id } of waiting) {
    const submission = await findEmployerSubmission(String(id));
    if (!submission) throw new Error("no submission");
    expect(await approveEmployerSubmission(editor, submission, now)).toMatchObject({ outcome: "done" });
  }
  for (const { id, input } of asked) {
    const howToApply = (input as Record<string, string>).application;
    const found = await findSubmission(String(id));
    if (!found) throw new Error("no submission");
    const { submission, job } = found;
    expect(submission.input.howToApply).toBe(howToApply);
    const target = { id: submission.id, version: submission.version, jobVersion: job?.version ?? 0 };
    // It says neither its 職種 nor where to call, and in prose only what a posting states by now.
    expect(await approveJobSubmission(editor, target, now)).toMatchObject({ outcome: "incomplete" });
    const facts = {
      ...{ occupation: "make", applyPhone: "0246-00-0000", contractTerm: "open", trial: "none" },
      ...{ insurances: "accident", smokingRule: "premises", overtimeHours: 0 },
    };
    await sql`update job_drafts set input = input || ${sql.json(facts)} where id = ${submission.id}`;
    expect(await approveJobSubmission(editor, target, now)).toMatchObject({ outcome: "done" });
    const approved = await findSubmission(submission.id);
    const published = await findJob(approved?.submission.jobId ?? "", now);
    expect(published, submission.input.title).toMatchObject({ howToApply, closed: false });
  }
});

test("操作履歴 says in words what staff did, also in fields and states that have other names today", async ({
  sql,
}) => {
  for (const { action, subject, n } of before.audit) {
    const filter = { action: action as AuditAction, subject: subject as SubjectKind };
    expect((await listAudit(filter, 1)).total, `${action} ${subject}`).toBe(n);
  }
  const entries = await sql<{ subjectKind: string; action: string; before: Row | null; after: Row | null }[]>`
    select subject_kind as "subjectKind", action, before, after from audit_entries`;
  const read = entries.map((entry) => ({ ...entry, changes: readChanges(entry) }));
  const wordless = read.flatMap(({ action, subjectKind, changes }) => {
    const shown = changes.flatMap((change) => [change.name, change.before, change.after]);
    const known = Object.hasOwn(actionLabels, action) && Object.hasOwn(subjectLabels, subjectKind);
    return [
      ...(known ? [] : [`${action} ${subjectKind}`]),
      ...shown.filter((word) => word && /^[a-z][A-Za-z_-]*$/.test(word)),
    ];
  });
  expect([...new Set(wordless)]).toEqual([]);
  const shownIn = (subject: string) =>
    read
      .filter(({ subjectKind }) => subjectKind === subject)
      .flatMap(({ changes }) =>
        changes.flatMap((change) => [change.name, `${change.name}：${change.before}`]),
      );
  expect(shownIn("job")).toContain("応募先・応募方法");
  expect(shownIn("notice")).toContain("申込方法");
  expect(shownIn("application")).toContain("状態：審査中");
  expect(shownIn("submission")).toContain("状態：承認待ち");
  await expect(sql`delete from audit_entries`).rejects.toThrow(/append-only/);
});

test("an import that was checked is read by the rules of today, one that was interrupted has failed", async () => {
  const editor = await staffOf(before.staff.editor.email);
  const { checked, interrupted } = before.imports;
  const { rows } = await planned(editor, checked, now);
  // Its row is public, and leaves a choice empty.
  expect(rows[0]?.faults).toContainEqual(
    expect.objectContaining({ line: 2, column: "派遣労働者としての雇用" }),
  );
  expect(await pressImport(editor, checked, now)).toBe("faulty");
  expect(await findImport(editor, interrupted, now)).toMatchObject({ state: "failed" });
});

test("a ticket of the survey counts one answer more", async ({ sql }) => {
  expect(await answerSurvey(before.tickets.survey, { sex: "none", age: "none" }, now)).toBe("counted");
  const rows = await sql<{ counts: number[] }[]>`select counts from survey_quarters`;
  const counted = (quarters: { counts: number[] }[]) => sum(quarters.flatMap(({ counts }) => counts));
  expect(counted(rows)).toBe(counted(before.quarters) + 1);
});

test("db:restore reads a backup of this version, and refuses one of another before it makes a table", async ({
  database,
}, { workerIndex }) => {
  const script = (name: string, DATABASE_URL: string, file: string) => {
    const { PATH, HOME } = process.env;
    const env = { PATH, HOME, NODE_ENV: "production", DATABASE_URL } as const;
    return spawnSync(process.execPath, [`scripts/${name}.mjs`, file], { env, encoding: "utf8" });
  };
  const name = `restored_${workerIndex}`;
  const folder = mkdtempSync(join(tmpdir(), "restore-"));
  const url = await createDatabase(name, "template0");
  const sql = connect(url);
  try {
    const refused = script("db-restore", url, backupFile);
    expect(refused.stderr).toContain("バックアップを取ったときと同じ版の npm run db:restore で");
    expect(await sql`select from pg_tables where schemaname in ('public', 'drizzle')`).toHaveLength(0);
    const file = join(folder, "site.backup.gz");
    expect(script("db-backup", database, file).status).toBe(0);
    expect(script("db-restore", url, file)).toMatchObject({ status: 0, stderr: "" });
    // A number that was given once is not given again: the sequences go on where they were.
    const lastOf = (db: typeof sql) => db`
      select sequencename, last_value::int from pg_sequences where schemaname = 'public' order by 1`;
    const original = connect(database);
    expect(await lastOf(sql)).toEqual(await lastOf(original).finally(() => original.end()));
    const [row] = await sql`select count(*)::int as count from jobs`;
    expect(row?.count).toBe(rowsBefore.get("jobs")?.filter((job) => !isStaffDraft(job)).length);
  } finally {
    await sql.end();
    await dropDatabase(name);
    rmSync(folder, { recursive: true });
  }
});
