import { expectAccessible } from "@/tests/support/accessible";
import { addApplicant } from "@/tests/support/accounts";
import { expect, test } from "@/tests/support/e2e";
import { addSiteJob } from "@/tests/support/factories/postings";
import { ask, copyCookies } from "@/tests/support/visitor";
import { expectPage, fillLogin, login } from "@/tests/support/walk";

test.describe("without scripts", () => {
  test.use({ javaScriptEnabled: false });

  test("the link of a posting leads through the login to the page with the button, and only the button saves", async ({
    page,
    sql,
  }) => {
    const person = await addApplicant(sql);
    const title = `検討する仕事${Date.now()}`;
    const job = await addSiteJob(sql, { audience: "student", title });
    const saved = () => sql`select note from saved_jobs where applicant_id = ${person.id}`;
    const entry = page.locator("main li").filter({ hasText: title }).first();
    await page.goto(`/jobs?q=${encodeURIComponent(title)}`);
    await expect(page.getByRole("link", { name: "検討リストに入れる" })).toHaveAttribute(
      "href",
      `/mypage/saved/add?job=${job}`,
    );
    await page.goto(`/jobs/${job}`);
    await page.getByRole("link", { name: "検討リストに入れる" }).first().click();
    await expectPage(page, "ログイン");
    await fillLogin(page, person.email, person.password);
    await expectPage(page, "検討リストに入れる");
    await expect(page.locator("main")).toContainText(person.handle);
    await expect(page.locator("main")).toContainText(title);
    const address = new URL(page.url());
    const cookie = await copyCookies(page);
    for (const method of ["HEAD", "GET", "GET"]) {
      const answer = await ask(address.pathname + address.search, { method, cookie });
      expect(answer.headers.get("cache-control")).toContain("no-store");
    }
    expect(await saved()).toHaveLength(0);

    await page.getByRole("button", { name: "検討リストに入れる" }).click();
    await expectPage(page, "検討リスト");
    await expect(page.getByText("検討リストに入れました。")).toBeVisible();
    await entry.getByRole("link", { name: "メモを書く" }).click();
    await page.getByLabel("メモ").fill("駅から近い。\n<b>電話</b>する");
    await page.getByRole("button", { name: "保存する" }).click();
    await expect(page.getByText("<b>電話</b>する")).toBeVisible();
    expect(await saved()).toEqual([{ note: "駅から近い。\n<b>電話</b>する" }]);

    // With its note only after a page that shows it.
    await entry.getByRole("link", { name: "リストから外す" }).click();
    await expectPage(page, "リストから外す");
    await expect(page.locator("main")).toContainText("<b>電話</b>する");
    expect(await saved()).toHaveLength(1);
    await page.getByRole("button", { name: "リストから外す" }).click();
    await expect(page.getByText("検討リストから外しました。")).toBeVisible();
    await expect(page.getByText("まだ入れた求人はありません。")).toBeVisible();
    expect(await saved()).toHaveLength(0);
  });
});

test("the list shows what changed since, keeps what is closed, and is in the menu", async ({ page, sql }) => {
  const person = await addApplicant(sql);
  const changed = await addSiteJob(sql, {
    audience: "student",
    title: "賃金が変わる仕事",
    wageFrom: 1200,
    wageNotes: "",
  });
  const closed = await addSiteJob(sql, { audience: "student", title: "締め切られた仕事" });
  await login(page, person.email, person.password);
  const entries = page.locator("main nav li");
  await expect(entries).toHaveText([
    "求職者情報確認・編集",
    "メール配信・アカウント設定",
    /市からのお知らせ/,
    "検討リスト",
    "新着のお知らせ",
    "求職活動の記録",
    "ログアウト",
  ]);
  for (const job of [changed, closed]) {
    await page.goto(`/mypage/saved/add?job=${job}`);
    await page.getByRole("button", { name: "検討リストに入れる" }).click();
    await expectPage(page, "検討リスト");
  }
  await sql`update jobs set wage_from = 1100 where id = ${changed}`;
  await sql`update jobs set closes_on = '2020-01-01' where id = ${closed}`;
  await page.reload();
  // What else changes is not compared, and the page does not say so.
  await expect(page.locator("main")).toContainText("賃金、働く場所、働く時間、応募の締切が変わった求人には");
  const entry = (title: string) => page.locator("main li").filter({ hasText: title }).first();
  await expect(entry("賃金が変わる仕事")).toContainText("前：時給 1,200円");
  await expect(entry("賃金が変わる仕事")).toContainText("今：時給 1,100円");
  await expect(entry("締め切られた仕事")).toContainText("募集終了");
  await expectAccessible(page, { thorough: true });

  // The pressed button is gone. The answer takes the focus, of the second press as of the first; a page that is opened does not.
  for (const title of ["締め切られた仕事", "賃金が変わる仕事"]) {
    await entry(title).getByRole("button", { name: "リストから外す" }).click();
    await expect(page.getByRole("heading", { name: title })).toHaveCount(0);
    await expect(page.locator(":focus")).toContainText("検討リストから外しました。");
  }
  await page.reload();
  await expect(page.getByText("検討リストから外しました。")).toBeVisible();
  await expect(page.locator(":focus")).toHaveCount(0);
});
