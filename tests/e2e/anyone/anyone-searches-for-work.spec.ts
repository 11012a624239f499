import { expect, test } from "@/tests/support/e2e";
import { addSiteJob } from "@/tests/support/factories/postings";
import { everyWay, inEachWay } from "@/tests/support/ways";

inEachWay(everyWay, () => {
  test("anyone searches on the top page, opens a posting and its employer, and returns to the list", async ({
    page,
  }) => {
    await page.goto("/");
    await page.getByRole("searchbox", { name: "求人をさがす" }).fill("ｶﾝｺﾞｼﾞｬ　内郷");
    await page.getByRole("button", { name: "検索" }).click();
    await expect(page.getByRole("heading", { level: 1 })).toHaveText("求人の検索結果");
    await expect(page.getByRole("searchbox", { name: "求人をさがす" })).toHaveValue("ｶﾝｺﾞｼﾞｬ　内郷");
    await expect(page.getByText("0 件")).toBeVisible();

    await page.getByRole("searchbox", { name: "求人をさがす" }).fill("看護　内郷");
    await page.getByRole("searchbox", { name: "求人をさがす" }).press("Enter");
    await expect(page.getByRole("status")).toContainText("「看護」と「内郷」を含む求人 2 件");
    await page.getByRole("link", { name: "正看護師・准看護師（回復期リハビリテーション病棟）" }).click();
    await expect(page.getByRole("heading", { level: 1 })).toHaveText(/正看護師・准看護師/);
    await expect(page.getByText(/時点の内容です/)).toBeVisible();
    await page
      .locator("main")
      .getByRole("link", { name: /いそかぜ病院/ })
      .click();
    await expect(page.getByRole("heading", { level: 1 })).toHaveText(/いそかぜ病院/);
    await expect(page.getByRole("link", { name: "外来看護師（午前のみ・週3日から）" })).toBeVisible();
    await page
      .getByRole("navigation", { name: "現在位置" })
      .getByRole("link", { name: "登録事業者" })
      .click();
    await expect(page.getByRole("heading", { level: 1 })).toHaveText("登録事業者");
  });
});

test("a search without hits says what to drop, where to ask, and how lists are ordered", async ({ page }) => {
  await page.goto("/jobs?q=潜水艦　介護");
  await expect(page.getByRole("status")).toContainText("0 件");
  await expect(page.getByRole("link", { name: /ハローワークインターネットサービス/ })).toBeVisible();
  await page.getByRole("link", { name: "ことば「潜水艦」を外す" }).click();
  await expect(page.getByRole("status")).toContainText("「介護」を含む求人");
  await expect(page.getByRole("status")).not.toContainText(" 0 件");
  await expect(page.locator('meta[name="robots"]').first()).toHaveAttribute("content", /noindex/);
  await expect(page.getByRole("navigation", { name: "並べ替え" }).locator("[aria-current]")).toHaveText(
    "合う順",
  );
  await page.getByRole("link", { name: "並べ方について" }).click();
  await expect(page.getByText("お金を払って順番を上げることはできません")).toBeVisible();
});

test("a search and the static list are read page by page", async ({ page }) => {
  await page.goto("/jobs");
  await page.getByRole("link", { name: "次へ" }).click();
  await expect(page.getByText(/2 \/ \d/)).toBeVisible();
  await page.goto("/jobs?q=いわき");
  await expect(page.getByText(/1 \/ \d/)).toBeVisible();
  await page.getByRole("link", { name: "次へ" }).click();
  await expect(page.getByText(/2 \/ \d/)).toBeVisible();
  await expect(page.getByRole("status")).toContainText("「いわき」を含む求人");
  await page.getByRole("link", { name: "前へ" }).click();
  await expect(page.getByRole("status")).toContainText("「いわき」を含む求人");
  await page.goto("/");
  await page.getByRole("list", { name: "よくさがされる条件" }).getByRole("link", { name: "介護" }).click();
  await expect(page.getByRole("link", { name: /^職種：介護/ })).toBeVisible();
  await expect(page.getByRole("status")).toContainText("条件に合う求人");
});

test("an empty search shows all postings, and odd addresses get the right status", async ({ request }) => {
  const list = await (await request.get("/jobs")).text();
  expect(list).toContain("公開中の求人");
  expect(await (await request.get("/jobs?q=")).text()).toContain("公開中の求人");
  for (const [path, status] of [
    ["/jobs?q=%E3%80%80", 200],
    ["/jobs?q=a&q=b", 200],
    ["/jobs?q=%00%F0%9F&page=x", 200],
    ["/jobs?q=%25&page=51", 404],
    ["/jobs/page/1", 404],
    ["/jobs/page/2", 200],
    ["/jobs/page/999999", 404],
    ["/jobs/1", 404],
    ["/employers/x'", 404],
    ["/notices/00000000-0000-0000-0000-000000000000", 404],
  ] as const) {
    expect((await request.get(path)).status(), path).toBe(status);
  }
});

test("markup in a search is text on the page of results", async ({ page, sql }) => {
  const payload = `"><script>alert(1)</script><img src=x onerror=alert(2)>`;
  const id = await addSiteJob(sql, { title: `求人${payload}` });
  page.on("dialog", () => expect(false, "a script ran").toBe(true));
  await page.goto(`/jobs?${new URLSearchParams({ q: payload })}`);
  await expect(page.getByRole("searchbox")).toHaveValue(payload);
  await page.goto(`/jobs/${id}`);
  await expect(page.getByRole("heading", { level: 1 })).toHaveText(`求人${payload}`);
});

test("each of the longest postings prints on one sheet", async ({ page, sql }) => {
  const jobs = await sql`
    select id from jobs where state = 'published' and closes_on > now() and workplace like 'いわき市%'
    order by length(jobs::text) - length(search_bigrams::text) desc limit 5`;
  for (const { id } of jobs) {
    await page.goto(`/jobs/${id}`);
    const margin = { top: "12mm", right: "12mm", bottom: "12mm", left: "12mm" };
    const sheets = (await page.pdf({ format: "A4", margin })).toString("latin1").match(/\/Type ?\/Page\b/g);
    expect(sheets, id).toHaveLength(1);
  }
});
