import { readChanges } from "@/app/admin/audit/read-changes";
import { listAudit } from "@/lib/audit/list";
import { record } from "@/lib/audit/record";
import { getDb } from "@/lib/db/client";
import { serverPrompt } from "@/lib/staff/manage";
import { migrateDatabase } from "@/scripts/db-migrate.mjs";
import { connect } from "@/tests/support/database";
import { expect, test } from "@/tests/support/domain";
import { day, later, signedInAdmin, start } from "@/tests/support/people";

const job = { kind: "job", id: "1", name: "介護職員" } as const;

test("the database refuses to change or to delete an audit entry", async ({ sql }) => {
  await record(getDb(), await signedInAdmin(), { action: "publish", subject: job }, start);
  const before = await sql`select * from audit_entries`;
  await expect(sql`update audit_entries set actor_name = 'だれか'`).rejects.toThrow(/append-only/);
  await expect(sql`delete from audit_entries`).rejects.toThrow(/append-only/);
  for (const how of ["", "restart identity", "cascade", "only"]) {
    const truncate = how === "only" ? "truncate only audit_entries" : `truncate audit_entries ${how}`;
    await expect(sql.unsafe(truncate), truncate).rejects.toThrow(/append-only/);
  }
  await expect(sql`truncate staff, audit_entries cascade`).rejects.toThrow(/append-only/);
  await expect(
    sql`insert into audit_entries select * from audit_entries on conflict (id) do update set action = 'x'`,
  ).rejects.toThrow(/append-only/);
  expect(await sql`select * from audit_entries`).toEqual(before);
});

test("a role that owns no table starts a site that is migrated, and cannot empty 操作履歴", async ({
  database,
  sql,
}) => {
  const role = `site_${process.pid}`;
  await sql.unsafe(`create role ${role} login password 'site'`);
  try {
    for (const grant of [
      "usage on schema public, drizzle",
      "select on drizzle.__drizzle_migrations",
      "select, insert, update, delete on all tables in schema public",
    ])
      await sql.unsafe(`grant ${grant} to ${role}`);
    await sql.unsafe(`revoke update, delete on audit_entries from ${role}`);
    const url = Object.assign(new URL(database), { username: role, password: "site" }).href;
    await migrateDatabase(url);
    const own = connect(url);
    await own`insert into audit_entries (at, actor_name, action, subject_kind, subject_id, subject_name)
      values (now(), 'だれか', 'look', 'job', '1', '求人')`;
    for (const statement of [
      "truncate audit_entries",
      "truncate audit_entries cascade",
      "delete from audit_entries",
      "update audit_entries set action = 'x'",
      "drop table audit_entries",
      "alter table audit_entries disable trigger all",
      "drop trigger audit_is_never_emptied on audit_entries",
      "drop trigger audit_is_append_only on audit_entries",
      "drop function audit_is_append_only cascade",
      "alter table audit_entries rename to x",
      "set session_replication_role = replica",
    ])
      await expect(own.unsafe(statement), statement).rejects.toThrow(/permission denied|must be owner/);
    expect(await own`select from audit_entries`).toHaveLength(1);
    await own.end();
  } finally {
    await sql.unsafe(`drop owned by ${role}`);
    await sql.unsafe(`drop role ${role}`);
  }
});

test("an audit entry holds no secret and no address, whatever is passed to it", async ({ sql }) => {
  const after = { title: "介護", email: "a@example.jp", passwordHash: "x", totpKey: "k", address: "平1-1" };
  await record(getDb(), await signedInAdmin(), { action: "create", subject: job, after }, start);
  expect(await sql`select after from audit_entries`).toEqual([
    { after: { title: "介護", address: "平1-1" } },
  ]);
});

test("audit entries are found by actor, action, subject and time, newest first", async () => {
  const [hanako, taro] = [await signedInAdmin(), await signedInAdmin()];
  const notice = { kind: "notice", id: "1", name: "面接会" } as const;
  await record(getDb(), hanako, { action: "publish", subject: job }, start);
  await record(getDb(), taro, { action: "update", subject: job }, later(start, day));
  await record(getDb(), hanako, { action: "publish", subject: notice }, later(start, 2 * day));
  await record(getDb(), serverPrompt, { action: "create", subject: notice }, later(start, 3 * day));
  const names = async (filter: Parameters<typeof listAudit>[0]) =>
    (await listAudit(filter, 1)).rows.map(({ actorName, action }) => `${actorName} ${action}`);
  expect(await names({})).toHaveLength(4);
  expect((await names({}))[0]).toBe("サーバーの操作 create");
  expect(await names({ actor: hanako.id })).toEqual([`${hanako.name} publish`, `${hanako.name} publish`]);
  expect(await names({ actor: "server" })).toEqual(["サーバーの操作 create"]);
  expect(await names({ subject: "job", id: "1", action: "update" })).toEqual([`${taro.name} update`]);
  // Days begin and end in Japan.
  expect(await names({ from: "2026-05-13", to: "2026-05-13" })).toEqual([`${taro.name} update`]);
  expect(await listAudit({ to: "2026-05-11" }, 1)).toEqual({ rows: [], total: 0, more: false });
});

test("the values before and after are shown in readable words", () => {
  const before = { state: "draft", closesOn: "2026-03-31", dispatch: false, wageTo: null };
  const after = { state: "published", closesOn: "2026-04-30", dispatch: true, wageTo: 250000 };
  expect(readChanges({ subjectKind: "job", before, after })).toEqual([
    { name: "状態", before: "下書き", after: "公開" },
    { name: "掲載終了日", before: "2026年3月31日(火)", after: "2026年4月30日(木)" },
    { name: "派遣労働者としての雇用", before: "派遣ではない", after: "派遣労働者として雇用する" },
    { name: "賃金の上限", before: "（なし）", after: "250,000" },
  ]);
  const [moment, odd] = readChanges({
    subjectKind: "constructor",
    before: null,
    after: { at: "2026-03-31T00:05:00.000Z", constructor: "toString" },
  });
  expect(moment?.after).toBe("2026年3月31日(火) 9:05");
  expect(odd).toEqual({ name: "constructor", before: undefined, after: "toString" });
  // The same column has the label of each noun's own form.
  const nameOf = (subjectKind: string) =>
    readChanges({ subjectKind, before: null, after: { name: "x" } })[0]?.name;
  expect(["staff", "employer", "notice"].map(nameOf)).toEqual(["氏名", "名称", "名称"]);
  // The same state of two kinds of submissions, as each noun's own pages say it.
  const stateOf = (subjectKind: string) =>
    readChanges({ subjectKind, before: { state: "submitted" }, after: null })[0]?.before;
  expect(["application", "submission"].map(stateOf)).toEqual(["審査中", "承認待ち"]);
});
