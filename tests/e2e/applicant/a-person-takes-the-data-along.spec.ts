import { readFileSync } from "node:fs";
import { addApplicant } from "@/tests/support/accounts";
import { expect, test } from "@/tests/support/e2e";
import { addSiteJob } from "@/tests/support/factories/postings";
import { addSiteSavedJob } from "@/tests/support/factories/saved-jobs";
import { judge } from "@/tests/support/judge";
import { ask, copyCookies } from "@/tests/support/visitor";
import { expectPage, login } from "@/tests/support/walk";

test.describe("without scripts", () => {
  test.use({ javaScriptEnabled: false });

  test("the file is saved after the password, for the account that the page names, and reads on a phone", async ({
    page,
    browser,
    sql,
  }) => {
    const [person, other] = [await addApplicant(sql), await addApplicant(sql)];
    const job = await addSiteJob(sql, { audience: "student", title: "ファイルに入る仕事" });
    await addSiteSavedJob(sql, person.id, job, { note: "<b>駅から近い</b>" });
    await sql`insert into activities (id, applicant_id, kind, done_on, employer_name, note, created_at, updated_at)
      values (${crypto.randomUUID()}, ${person.id}, 'called', current_date, '青波水産', '担当は山田さん', now(), now())`;
    await login(page, person.email, person.password);
    await page.goto("/mypage/profile");
    await page.getByRole("link", { name: "登録情報をファイルで受け取る" }).click();
    await expectPage(page, "登録情報をファイルで受け取る");
    await expect(page.locator("main")).toContainText(person.handle);
    const link = page.getByRole("link", { name: "ファイルを保存する" });
    const address = String(await link.getAttribute("href"));

    // After ten minutes the link leads to the page, which asks for the password.
    await sql`update sessions set authenticated_at = now() - interval '11 minutes' where account_id = ${person.id}`;
    await link.click();
    await expectPage(page, "登録情報をファイルで受け取る");
    await page.getByLabel("現在のパスワード").fill("これではない");
    await page.getByRole("button", { name: "パスワードを確かめる" }).click();
    await expect(page.getByText("現在のパスワードが違います。").first()).toBeVisible();
    await page.getByLabel("現在のパスワード").fill(person.password);
    await page.getByRole("button", { name: "パスワードを確かめる" }).click();

    const cookie = await copyCookies(page);
    const answer = await ask(address, { cookie });
    expect(answer.headers.get("cache-control")).toContain("no-store");
    expect(answer.headers.get("content-type")).toBe("text/html; charset=utf-8");
    for (const foreign of ["/mypage/profile/file/download", `${address}x`])
      expect((await ask(foreign, { cookie })).headers.get("location"), foreign).toMatch(/\/profile\/file$/);

    const download = page.waitForEvent("download");
    await link.click();
    const file = await download;
    expect(file.suggestedFilename()).toMatch(/^iwaki-toroku-joho-\d{4}-\d\d-\d\d\.html$/);
    const html = readFileSync(await file.path(), "utf8");
    for (const told of [person.email, person.handle, "ファイルに入る仕事", "&lt;b&gt;駅から近い"])
      expect(html).toContain(told);

    const reader = await browser.newPage({ viewport: { width: 360, height: 740 }, javaScriptEnabled: true });
    await reader.setContent(html);
    const width = () => reader.evaluate(() => document.documentElement.scrollWidth);
    expect(await width()).toBeLessThanOrEqual(360);
    expect((await judge(reader)).violations).toEqual([]);
    await reader.setViewportSize({ width: 1024, height: 700 });
    expect(await width()).toBeLessThanOrEqual(1024);
    await expect(reader.locator("td", { hasText: "担当は山田さん" })).toBeVisible();
    await reader.emulateMedia({ media: "print" });
    await reader.setViewportSize({ width: 718, height: 1000 });
    expect(await width()).toBeLessThanOrEqual(718);
    await reader.close();

    // An older tab of this person, in a browser where somebody else has logged in meanwhile.
    await page.context().clearCookies();
    await login(page, other.email, other.password);
    const taken = await ask(address, { cookie: await copyCookies(page) });
    expect(taken.headers.get("location")).toMatch(/\/mypage\/profile\/file$/);
  });
});
