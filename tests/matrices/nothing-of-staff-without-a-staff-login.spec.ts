import { existsSync, readFileSync } from "node:fs";
import type { Page } from "@playwright/test";
import type postgres from "postgres";
import { addApplicant, addEmployerUser, addStaff } from "@/tests/support/accounts";
import { tableNames } from "@/tests/support/database";
import { expect, freshAddress, test } from "@/tests/support/e2e";
import { builtPaths, everyCell, ownTexts, realPaths, several } from "@/tests/support/matrix";
import { addPhotoRow } from "@/tests/support/photo-rows";
import { callParts, type Part, serverActions } from "@/tests/support/post";
import { ask, copyCookies, markOf } from "@/tests/support/visitor";
import { login, loginEmployerUser, loginStaff } from "@/tests/support/walk";

/** A signed-in visitor of each kind with their cookies, and an admin whose login has ended. */
async function visitors(page: Page, sql: postgres.Sql) {
  const enter = async (role: "admin" | "editor", name: string) => {
    const who = await addStaff(sql, { role, name });
    await page.context().clearCookies();
    await page.setExtraHTTPHeaders({ "x-forwarded-for": freshAddress() });
    await loginStaff(page, who);
    return { ...who, cookie: await copyCookies(page) };
  };
  const ended = await enter("admin", "終わった 花子");
  await sql`delete from sessions where account_id = ${ended.id}`;
  const admin = await enter("admin", "管理 太郎");
  const editor = await enter("editor", "編集 次郎");
  const person = await addApplicant(sql);
  await page.context().clearCookies();
  await login(page, person.email, person.password);
  const applicant = { ...person, cookie: await copyCookies(page) };
  const owner = await addEmployerUser(sql);
  await page.context().clearCookies();
  await loginEmployerUser(page, owner);
  const employerUser = { ...owner, cookie: await copyCookies(page) };
  return { ended, admin, editor, applicant, employerUser };
}

test("no page of staff is shown to others, by any kind of request", async ({ page, sql }) => {
  const { ended, admin, editor, applicant, employerUser } = await visitors(page, sql);
  const submitted = await addEmployerUser(sql, { submitted: true });
  const [employerSubmission] =
    await sql`select id from employer_submissions where employer_user_id = ${submitted.id}`;
  const [jobSubmission] = await sql`
    insert into job_drafts (side, employer_id, employer_user_id, input, state, submitted_at, created_at, updated_at)
    values ('employer', ${employerUser.employerId}, ${employerUser.id}, ${sql.json({ title: "まだ誰も知らない求人" })}, 'submitted', now(), now(), now())
    returning id`;
  const routes = builtPaths("/admin").filter(
    (route) => !/^\/admin\/(login|denied)/.test(route) || route === "/admin/login/two-step",
  );
  expect(routes.length).toBeGreaterThanOrEqual(25);
  const [campaign] = await sql`
    insert into campaigns (subject, body, audience, written_by, created_at, updated_at)
    values ('下書きのメール', 'まだ誰も知らない本文', 'student', ${editor.id}, now(), now()) returning id`;
  const [complaint] = await sql`
    insert into job_complaints (job_id, kind, text, created_at, updated_at)
    select id, 'wage', 'まだ誰も知らない違い', now(), now() from jobs limit 1 returning id`;
  const [photo, waiting] = await addPhotoRow(sql, String(employerUser.employerId), 2, "まだ誰も知らない写真");
  const known = {
    staff: editor.id,
    complaints: String(complaint?.id),
    applicants: applicant.id,
    campaigns: String(campaign?.id),
    "[step]": "suspend",
    applications: String(employerSubmission?.id),
    submissions: String(jobSubmission?.id),
    employers: String(employerUser.employerId),
    photos: String(employerUser.employerId),
    "[photo]": String(photo?.id),
    "[file]": String(waiting?.file),
  };
  const real = await realPaths(sql, routes, known);
  const paths = Object.values(real);

  // Public pages, and the page that an editor is shown instead of an admin's.
  const common = await Promise.all(
    ["/admin/login", "/login", "/", "/nowhere"].map(async (path) => (await ask(path)).text()),
  );
  common.push(await (await ask("/admin/denied", { cookie: editor.cookie })).text());
  const own = new Map<string, string[]>();
  const adminOnly: string[] = [];
  await several(Object.entries(real), async ([route, path]) => {
    const seen = await ask(path, { cookie: admin.cookie });
    const body = seen.ok ? await seen.text() : "";
    // A constant title is in the scripts, which are public.
    const known = [constantTitle(route), ...common];
    own.set(
      path,
      ownTexts(body).filter((text) => !known.some((page) => page.includes(text))),
    );
    const forEditor = await ask(path, { cookie: editor.cookie });
    if (forEditor.headers.get("location")?.endsWith("/admin/denied")) adminOnly.push(path);
  });
  // Most pages must hold something that could leak; otherwise the test would prove nothing.
  expect([...own.values()].filter((texts) => texts.length > 0).length).toBeGreaterThan(paths.length * 0.7);
  const closed = paths.filter((path) => /^\/admin\/(staff|audit)/.test(path));
  expect(adminOnly).toEqual(expect.arrayContaining(closed));

  const leaks = ({ path, body }: { path: string; body: string }) =>
    own.get(path)?.filter((text) => body.includes(text)) ?? [];
  const outside = {
    nobody: undefined,
    "an applicant": applicant.cookie,
    "an employer": employerUser.cookie,
    "an ended login": ended.cookie,
  };
  const { asked, faults } = await everyCell(paths, outside, leaks);
  expect(asked).toBe(paths.length * 10 * 4);
  expect(faults).toEqual([]);
  expect((await everyCell(adminOnly, { "an editor": editor.cookie }, leaks)).faults).toEqual([]);
});

test("no action of staff does anything for others, whatever they send", async ({ page, sql }) => {
  const { ended, admin, editor, applicant, employerUser } = await visitors(page, sql);
  const marker = `よその人${Date.now()}`;
  const foreign = await foreignFields(sql, { admin: admin.id, editor: editor.id, marker });
  const closedPages = builtPaths("/admin").filter((route) => /^\/admin\/(staff|audit)/.test(route));
  const actions = serverActions().filter(
    ({ name, file }) => file.startsWith("app/admin/") && !/^staffLog(in|out)/.test(name),
  );
  expect(actions.length).toBeGreaterThanOrEqual(15);
  const before = await everythingOf(sql, [admin.id, editor.id, applicant.id]);
  const mark = await markOf(editor.cookie, "/admin/account/password");
  const call = async (action: (typeof actions)[number], cookie: string | undefined, fields: Part[]) => {
    const route = action.pages.find((path) => path.startsWith("/admin")) ?? "/admin";
    const answer = await ask(route.replace(/\[\w+\]/g, editor.id), {
      cookie,
      parts: callParts([...mark, ...fields]),
      headers: { "next-action": action.id, accept: "text/x-component" },
    });
    return {
      status: answer.status,
      to: answer.headers.get("x-action-redirect") ?? "",
      body: await answer.text(),
    };
  };
  const calls = actions.flatMap((action) => [
    ...foreign.flatMap((fields) =>
      [undefined, applicant.cookie, employerUser.cookie, ended.cookie].map((cookie) => ({
        action,
        cookie,
        fields,
        says: "ログイン",
      })),
    ),
    ...(action.pages.every((path) => closedPages.includes(path))
      ? foreign.map((fields) => ({ action, cookie: editor.cookie, fields, says: "管理者だけが行えます" }))
      : []),
  ]);
  expect(calls.some(({ says }) => says.startsWith("管理者"))).toBe(true);
  await several(calls, async ({ action, cookie, fields, says }) => {
    const { status, to, body } = await call(action, cookie, fields);
    expect.soft(status, action.name).toBeLessThan(500);
    // The refusal comes before the form is validated, so it names no field.
    const refused =
      to.startsWith("/admin/login") || (body.includes(says) && !body.includes('入力してください"'));
    expect.soft(refused, `${action.name}: ${status} ${to} ${body.slice(0, 300)}`).toBe(true);
  });
  expect(await everythingOf(sql, [admin.id, editor.id, applicant.id])).toEqual(before);
  expect(await tablesWith(sql, marker)).toEqual([]);
});

function constantTitle(route: string): string {
  const file = `app${route}/page.tsx`;
  const source = existsSync(file) ? readFileSync(file, "utf8") : "";
  return /metadata: Metadata = \{ title: "([^"]*)"/.exec(source)?.[1] ?? "";
}

/** Fields of every form, with ids of other people's rows. */
async function foreignFields(sql: postgres.Sql, own: { admin: string; editor: string; marker: string }) {
  const [job] = await sql`select id, employer_id from jobs limit 1`;
  const [notice] = await sql`select id from notices limit 1`;
  const words = [
    "name",
    "title",
    "body",
    "text",
    "summary",
    "kana",
    "newPassword",
    "newPasswordAgain",
    "note",
    "reason",
  ];
  const about = (id: string, intent: string): Part[] => [
    ["id", id],
    ["version", "1"],
    ["role", "admin"],
    ["email", `${own.marker.length}@example.jp`],
    ["code", "123456"],
    ["employerId", String(job?.employer_id)],
    ["effectiveOn", "2099-04-01"],
    ["audience", "everyone"],
    ["intent", intent],
    ...words.map((name): Part => [name, own.marker]),
  ];
  return [
    about(own.admin, "publish"),
    about(own.editor, "publish"),
    about(String(job?.id), "submit"),
    about(String(notice?.id), "publish"),
  ];
}

async function everythingOf(sql: postgres.Sql, ids: string[]) {
  return {
    staff: await sql`select * from staff where id in ${sql(ids)} order by id`,
    applicants: await sql`select * from applicants where id in ${sql(ids)}`,
    sessions:
      await sql`select id, second_factor_at from sessions where account_id in ${sql(ids)} order by id`,
    audit: await sql`select action from audit_entries where actor_id in ${sql(ids)} and action <> 'login'`,
  };
}

async function tablesWith(sql: postgres.Sql, marker: string): Promise<string[]> {
  const found: string[] = [];
  for (const name of await tableNames(sql)) {
    const rows = await sql`select 1 from ${sql(name)} t where t::text like ${`%${marker}%`} limit 1`;
    if (rows.length > 0) found.push(name);
  }
  return found;
}
