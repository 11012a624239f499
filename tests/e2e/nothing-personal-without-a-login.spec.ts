import type postgres from "postgres";
import { addApplicant } from "@/tests/support/accounts";
import { expect, test } from "@/tests/support/e2e";
import { builtPaths, everyCell, realPaths } from "@/tests/support/matrix";
import { callParts, hiddenParts, serverActions } from "@/tests/support/post";
import { addSentCampaign } from "@/tests/support/sent-campaign";
import { ask, copyCookies } from "@/tests/support/visitor";
import { expectPage, login } from "@/tests/support/walk";

// Words that stand on the pages themselves and in no menu.
const words = [
  "登録情報変更",
  "その他アカウント管理",
  "新しいパスワード",
  "以上のことを了解しました",
  "合同企業面接などの情報を市から",
  "秘密でない催し",
];

test("no page of 求職者メニュー, whatever way it is asked for", async ({ page, sql }) => {
  const person = await addApplicant(sql);
  await login(page, person.email, person.password);
  const alive = await copyCookies(page);
  expect(await (await ask("/mypage/profile", { cookie: alive })).text()).toContain(person.handle);
  const campaign = await addSentCampaign(sql, "秘密でない催し");
  await sql`update applicants set attribute = 'student' where id = ${person.id}`;
  const own = await ask(`/mypage/notices/${campaign}`, { cookie: alive });
  expect(await own.text()).toContain("秘密でない催し");
  await sql`delete from sessions where account_id = ${person.id}`;

  const paths = await realPaths(sql, builtPaths("/mypage"), { notices: campaign });
  expect(Object.keys(paths).length).toBeGreaterThanOrEqual(7);
  await everyCell(
    Object.values(paths),
    { nobody: undefined, "an ended login": alive },
    ({ name, answer, body }) => {
      expect.soft(answer.status, name).toBeLessThan(500);
      const leaked = [person.handle, person.email, ...words].filter((word) => body.includes(word));
      expect.soft(leaked, name).toEqual([]);
      if (answer.status !== 404) expect.soft(answer.headers.get("cache-control"), name).toContain("no-store");
    },
  );
});

test("no action does anything for nobody", async ({ sql }) => {
  const person = await addApplicant(sql);
  const before = await everythingOf(sql, person.id);
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
      // The fields do arrive: a call that carries nothing would prove nothing.
      if (name === "loginAction") expect.soft(await answer.text()).toContain(person.email);
    }
  }
  expect(await everythingOf(sql, person.id)).toEqual(before);
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
    expect.soft(answer.status, path).toBe(303);
    expect.soft(answer.headers.get("location"), path).toContain("/login/again?next=%2Fmypage");
  }
  expect(await everythingOf(sql, person.id)).toEqual(before);
});

test("Back after the logout shows nothing, and personal pages are never stored", async ({ page, sql }) => {
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

async function everythingOf(sql: postgres.Sql, id: string) {
  return {
    account: await sql`select * from applicants where id = ${id}`,
    sessions: await sql`select id from sessions where account_id = ${id}`,
    reissues: await sql`select id, used_at from reissues where account_id = ${id}`,
    mails: await sql`select id from mails where to_address = (select email from applicants where id = ${id})`,
  };
}
