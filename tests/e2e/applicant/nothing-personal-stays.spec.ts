import { accountRows } from "@/tests/support/account-rows";
import { addApplicant } from "@/tests/support/accounts";
import { expect, test } from "@/tests/support/e2e";
import { builtPaths } from "@/tests/support/matrix";
import { hiddenParts } from "@/tests/support/post";
import { ask, copyCookies } from "@/tests/support/visitor";
import { expectPage, login } from "@/tests/support/walk";

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
  const before = await accountRows(sql, person.id);
  for (const [at, [path, fields]] of forms.entries()) {
    const answer = await ask(path, { cookie, parts: [...(opened[at] ?? []), ...Object.entries(fields)] });
    const text = await answer.text();
    expect.soft(answer.status, path).toBe(200);
    expect.soft(text, path).toContain("ログインの有効時間が切れました");
    expect.soft(text, path).toContain("/login/again?next=%2Fmypage");
    for (const own of [person.email, person.handle, "よその人の"]) expect.soft(text, path).not.toContain(own);
  }
  expect(await accountRows(sql, person.id)).toEqual(before);
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
