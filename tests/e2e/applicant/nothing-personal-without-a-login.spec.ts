import type { Page } from "@playwright/test";
import type postgres from "postgres";
import { addApplicant, addEmployerUser } from "@/tests/support/accounts";
import { expect, test } from "@/tests/support/e2e";
import { builtPaths, everyCell, realPaths } from "@/tests/support/matrix";
import { callParts, hiddenParts, serverActions } from "@/tests/support/post";
import { addSentCampaign } from "@/tests/support/sent-campaign";
import { ask, copyCookies } from "@/tests/support/visitor";
import { expectPage, login, loginEmployerUser } from "@/tests/support/walk";

/** The two portals. `words`: texts of their pages that are in no menu; `open`: paths that need no login. */
const portals = [
  {
    name: "求職者メニュー",
    area: "/mypage",
    open: /^$/,
    words: [
      "登録情報変更",
      "その他アカウント管理",
      "新しいパスワード",
      "以上のことを了解しました",
      "合同企業面接などの情報を市から",
      "秘密でない催し",
    ],
    enter: async (page: Page, sql: postgres.Sql) => {
      const person = await addApplicant(sql);
      await sql`update applicants set attribute = 'student' where id = ${person.id}`;
      await login(page, person.email, person.password);
      const notices = await addSentCampaign(sql, "秘密でない催し");
      const own = await ask(`/mypage/notices/${notices}`, { cookie: await copyCookies(page) });
      expect(await own.text()).toContain("秘密でない催し");
      return {
        ...person,
        own: [person.handle, person.email],
        seenAt: "/mypage/profile",
        known: { notices } as Record<string, string>,
      };
    },
  },
  {
    name: "事業者メニュー",
    area: "/business",
    open: /^\/business\/register/,
    words: [
      "招待する方",
      "新しいパスワード",
      "以上のことを了解しました",
      "最後のログイン",
      "市からの確認",
      "新しい求人を書く",
      "秘密の下書き",
    ],
    enter: async (page: Page, sql: postgres.Sql) => {
      const person = await addEmployerUser(sql);
      const colleague = await addEmployerUser(sql, {
        employerId: String(person.employerId),
        contact: "青波 七郎",
      });
      await loginEmployerUser(page, person);
      const [draft] = await sql`
        insert into job_drafts (side, employer_id, employer_user_id, input, state, created_at, updated_at)
        values ('employer', ${person.employerId}, ${person.id}, ${sql.json({ title: "秘密の下書き" })}, 'draft', now(), now())
        returning id`;
      return {
        ...person,
        own: [person.email, person.contact, colleague.contact],
        seenAt: "/business/members",
        known: { members: colleague.id, drafts: String(draft?.id) } as Record<string, string>,
      };
    },
  },
];

for (const { name: portal, area, open, words, enter } of portals) {
  test(`no page of ${portal} is shown without its login, by any kind of request`, async ({ page, sql }) => {
    const { id, own, seenAt, known } = await enter(page, sql);
    const ended = await copyCookies(page);
    expect(await (await ask(seenAt, { cookie: ended })).text()).toContain(own[0]);
    await sql`delete from sessions where account_id = ${id}`;
    // A login of the other kind does not count here.
    const others = portals.find((other) => other.area !== area);
    await page.context().clearCookies();
    await others?.enter(page, sql);
    const visitors = {
      nobody: undefined,
      "an ended login": ended,
      "the other kind": await copyCookies(page),
    };
    const routes = builtPaths(area).filter((path) => !open.test(path));
    const paths = await realPaths(sql, routes, known);
    expect(routes.length).toBeGreaterThanOrEqual(5);
    const { faults } = await everyCell(Object.values(paths), visitors, ({ body }) =>
      [...own, ...words].filter((word) => body.includes(word)),
    );
    expect(faults).toEqual([]);
  });
}

test("no action does anything without a login", async ({ sql }) => {
  const person = await addApplicant(sql);
  const employerUser = await addEmployerUser(sql, { email: person.email });
  const before = await everythingOf(sql, person.id, employerUser.id);
  const fields = {
    attribute: "student",
    wantsMail: "no",
    understood: "on",
    newPassword: "よその人の 長い 合言葉",
    newPasswordAgain: "よその人の 長い 合言葉",
    currentPassword: person.password,
    id: person.id,
    handle: person.handle,
    token: "x".repeat(43),
    sex: "male",
    contact: "よその人",
    employerId: String(employerUser.employerId),
    accountId: employerUser.id,
    employerUserId: employerUser.id,
    version: "1",
  };
  const login = { email: person.email, password: "これではない" };
  const actions = serverActions();
  expect(actions.length).toBeGreaterThanOrEqual(10);
  for (const { id, name } of actions) {
    for (const path of ["/", "/mypage", "/mypage/profile", "/login"]) {
      const answer = await ask(path, {
        parts: callParts(Object.entries(name === "loginAction" ? login : fields)),
        headers: { "next-action": id, accept: "text/x-component" },
      });
      expect.soft(answer.status, `${name} at ${path}`).toBeLessThan(500);
      // The login repeats the address, which proves that the fields arrive.
      if (name === "loginAction") expect.soft(await answer.text()).toContain(person.email);
    }
  }
  expect(await everythingOf(sql, person.id, employerUser.id)).toEqual(before);
});

test("a form that was open when the login ended changes nothing", async ({ page, sql }) => {
  const person = await addApplicant(sql);
  await login(page, person.email, person.password);
  const cookie = await copyCookies(page);
  const forms: [string, Record<string, string>][] = [
    ["/mypage/profile", { attribute: "student" }],
    ["/mypage/settings", { wantsMail: "no" }],
    [
      "/mypage/password",
      { newPassword: "よその人の 長い 合言葉", newPasswordAgain: "よその人の 長い 合言葉" },
    ],
    ["/mypage/delete", { understood: "on" }],
  ];
  const opened = await Promise.all(
    forms.map(async ([path]) => hiddenParts(await (await ask(path, { cookie })).text())),
  );
  await sql`delete from sessions where account_id = ${person.id}`;
  const before = await everythingOf(sql, person.id);
  for (const [at, [path, fields]] of forms.entries()) {
    const answer = await ask(path, { cookie, parts: [...(opened[at] ?? []), ...Object.entries(fields)] });
    const text = await answer.text();
    expect.soft(answer.status, path).toBe(200);
    expect.soft(text, path).toContain("ログインの有効時間が切れました");
    expect.soft(text, path).toContain("/login/again?next=%2Fmypage");
    for (const own of [person.email, person.handle, "よその人の"]) expect.soft(text, path).not.toContain(own);
  }
  expect(await everythingOf(sql, person.id)).toEqual(before);
});

test("Back after a logout shows nothing personal, and personal pages are never stored", async ({
  page,
  sql,
}) => {
  const person = await addApplicant(sql);
  await login(page, person.email, person.password);
  const cookie = await copyCookies(page);
  for (const path of builtPaths("/mypage")) {
    for (const headers of [{}, { rsc: "1" }] as Record<string, string>[]) {
      const answer = await ask(path, { cookie, headers });
      expect.soft(answer.headers.get("cache-control"), path).toContain("no-store");
    }
  }
  for (const leave of ["soft", "hard"]) {
    await page.locator("main").getByRole("link", { name: "求職者情報確認・編集" }).click();
    await expect(page.getByText(person.handle)).toBeVisible();
    await page.goBack();
    await expectPage(page, "求職者メニュー");
    await page.goForward();
    await expect(page.getByText(person.handle)).toBeVisible();
    if (leave === "hard") await page.reload();
    await page.locator("#menu summary").click();
    await page.locator("#menu").getByRole("button", { name: "ログアウト" }).click();
    await expectPage(page, "ログイン");
    await page.goBack();
    await expectPage(page, "ログイン");
    await expect(page.getByText(person.handle)).toBeHidden();
    await login(page, person.email, person.password);
  }
});

async function everythingOf(sql: postgres.Sql, id: string, employerUserId = id) {
  return {
    employerUser: await sql`select * from employer_users where id = ${employerUserId}`,
    account: await sql`select * from applicants where id = ${id}`,
    sessions: await sql`select id from sessions where account_id = ${id}`,
    reissues: await sql`select id, used_at from reissues where account_id = ${id}`,
    mails: await sql`select id from mails where to_address = (select email from applicants where id = ${id})`,
  };
}
