import type { Page } from "@playwright/test";
import { employmentTypes } from "@/lib/db/schema/jobs";
import { addressOf, searchOf } from "@/lib/jobs/search/address";
import { wageSteps } from "@/lib/jobs/search-index/filters";
import { districts, industries } from "@/lib/site";
import { expectAccessible } from "@/tests/support/accessible";
import { expect, test } from "@/tests/support/e2e";
import { ask } from "@/tests/support/plain";

/** The box of a value, in the open panel. */
async function box(page: Page, filter: string, value: string) {
  const group = page.locator("main details details", { has: page.locator("summary", { hasText: filter }) });
  if ((await group.getAttribute("open")) === null) await group.locator("summary").click();
  return group.getByRole("checkbox", { name: new RegExp(`^${value}`) });
}

for (const scripts of [true, false]) {
  test.describe(scripts ? "on a phone" : "on a phone without JavaScript", () => {
    test.use({ javaScriptEnabled: scripts });

    test("anyone sets filters, removes one, sorts, turns the page and opens a posting", async ({ page }) => {
      const summary = page.locator("main summary").first();
      const status = page.getByRole("status");
      const tags = page.getByRole("list", { name: "設定中の条件" });
      await page.goto("/jobs");
      await expect(summary).toHaveText("条件で絞り込む");
      await summary.click();
      await (await box(page, "対象", "一般の方")).check();
      await (await box(page, "賃金", "月給18万円以上")).check();
      await (await box(page, "賃金", "時給1,100円以上")).check();
      await page.getByRole("button", { name: "この条件で検索" }).click();
      await expect(status).toContainText("条件に合う求人");
      await expect(summary).toHaveText("条件で絞り込む（3つ設定中）");
      await expect(tags.getByRole("link")).toHaveText([
        /^賃金：時給1,100円以上/,
        /^賃金：月給18万円以上/,
        /^対象：一般の方/,
        "すべて外す",
      ]);
      await summary.click();
      const beside = (await box(page, "働き方・条件", "賞与あり")).locator("..");
      const count = /(\d+)件/.exec(await beside.innerText())?.[1];
      await tags.getByRole("link", { name: /^賃金：月給.*を外す$/ }).click();
      await tags.getByRole("link", { name: /^賃金：時給.*を外す$/ }).click();
      await expect(summary).toHaveText("条件で絞り込む（1つ設定中）");
      expect(Number(count)).toBeGreaterThan(0);
      await page.getByRole("link", { name: "締切が近い順" }).click();
      await expect(page.getByText("1 / 2")).toBeVisible();
      const closing = await page.locator("main li", { hasText: "まで" }).allTextContents();
      expect(closing[0]).toContain("まもなく締切");
      await page.getByRole("link", { name: "次へ" }).click();
      await expect(page.getByText("2 / 2")).toBeVisible();
      expect(Object.fromEntries(new URL(page.url()).searchParams)).toEqual({
        audience: "general",
        sort: "closing",
        page: "2",
      });
      await page.locator("main h2").getByRole("link").first().click();
      await expect(page.getByRole("heading", { name: "応募の方法" })).toBeVisible();
    });

    test("after Back the form equals the URL, and the next search holds nothing from before", async ({
      page,
    }) => {
      for (const [label, option] of [
        ["対象", "一般の方"],
        ["雇用形態", "正社員"],
        ["地区", "平"],
      ] as const) {
        await page.goto("/jobs");
        await page.locator("main summary").first().click();
        await (await box(page, label, option)).check();
        await page.getByRole("button", { name: "この条件で検索" }).click();
        await expect(page).toHaveURL(/\?/);
        await page.goBack();
        await expect(page).toHaveURL(/\/jobs$/);
        await expect(page.locator("main form :checked")).toHaveCount(0);
        await page.getByLabel("求人をさがす").fill("事務");
        await page.getByRole("button", { name: "検索", exact: true }).click();
        await expect(page).toHaveURL(/q=/);
        const asked = [...new URL(page.url()).searchParams].filter(([, value]) => value !== "");
        expect(asked).toEqual([["q", "事務"]]);
      }
    });

    test("a search without hits names the filter to remove", async ({ page }) => {
      await page.goto("/jobs?q=看護師&type=internship");
      await expect(page.getByRole("status")).toContainText("「看護師」を含み、条件に合う求人 0 件");
      await expect(page.getByText("と、2件見つかります")).toBeVisible();
      await page.getByRole("link", { name: "雇用形態「インターンシップ」を外す" }).click();
      await expect(page.getByRole("status")).toContainText("「看護師」を含む求人 2 件");
    });
  });
}

test("a page that the browser has kept whole shows the search of its URL again", async ({ page }) => {
  await page.goto("/jobs?q=事務&type=full_time");
  await page.locator("main summary").first().click();
  await (await box(page, "雇用形態", "正社員")).uncheck();
  await (await box(page, "雇用形態", "パート・アルバイト")).check();
  await page.getByLabel("求人をさがす").fill("介護");
  await page.evaluate(() => dispatchEvent(new PageTransitionEvent("pageshow", { persisted: true })));
  await expect(page.locator("main form :checked")).toHaveCount(1);
  await expect(page.locator("main form :checked")).toHaveValue("full_time");
  await expect(page.getByLabel("求人をさがす")).toHaveValue("事務");
});

test("the filters work with the keyboard alone", async ({ page }) => {
  await page.goto("/jobs");
  await page.locator("main summary").first().press("Enter");
  await page.locator("main details details summary", { hasText: "時間帯" }).press("Enter");
  await page.getByRole("checkbox", { name: /^時間は相談/ }).press("Space");
  await page.getByRole("button", { name: "この条件で検索" }).press("Enter");
  await expect(page.getByRole("link", { name: /^時間帯：時間は相談.*を外す$/ })).toBeVisible();
});

test("the open filters are accessible", async ({ page }) => {
  await page.goto(
    "/jobs?q=看護&type=full_time&industry=医療・福祉&district=久之浜・大久&wage=monthly-300000",
  );
  await page.locator("main summary").first().click();
  await expectAccessible(page);
});

test("登録事業者 are filtered by a row of kana and 業種", async ({ page }) => {
  await page.goto("/employers");
  await page.getByLabel("名前の読み").selectOption("あ行");
  await page.getByLabel("業種").selectOption("医療・福祉");
  await page.getByRole("button", { name: "絞り込む" }).click();
  await expect(page.getByRole("status")).toHaveText("あ行、医療・福祉の事業者 1 件");
  await expect(page.getByRole("link", { name: /いそかぜ病院/ })).toBeVisible();
  await page.getByRole("link", { name: "絞り込みを外す" }).click();
  await expect(page.getByText("名前の五十音順に並んでいます")).toBeVisible();
});

test("a posting shows its conditions, can be printed, its address copied, and its data read by machines", async ({
  page,
  context,
}) => {
  await context.grantPermissions(["clipboard-read", "clipboard-write"]);
  await page.goto("/jobs?q=店舗運営職");
  await page.locator("main h2").getByRole("link").click();
  await expect(page.getByText("固定残業代を除いた賃金：196,000円")).toBeVisible();
  await page.evaluate(() => {
    window.print = () => document.body.setAttribute("data-printed", "");
  });
  await page.getByRole("button", { name: "印刷する" }).click();
  await expect(page.locator("body[data-printed]")).toHaveCount(1);
  await page.getByRole("button", { name: "この求人のURLをコピー" }).click();
  await expect(page.getByText("（コピーしました）")).toBeVisible();
  expect(await page.evaluate(() => navigator.clipboard.readText())).toBe(page.url());
  const data = page.locator('script[type="application/ld+json"]');
  const posting = JSON.parse(String(await data.textContent()));
  expect(posting).toMatchObject({ "@type": "JobPosting", url: page.url(), employmentType: "FULL_TIME" });
});

test("a crawler that follows two hundred links gets no server error", async ({ baseURL, visitorAddress }) => {
  const robots = await ask(`${baseURL}/robots.txt`);
  expect(robots.body).toContain("Disallow: /admin\nDisallow: /mypage\nDisallow: /business\nDisallow: /api\n");
  expect(robots.body).toContain(`Sitemap: ${baseURL}/sitemap.xml`);
  const { body } = await ask(`${baseURL}/sitemap.xml`);
  const queue = [
    "/",
    ...[...body.matchAll(/<loc>([^<]+)</g)].map(([, url]) => new URL(String(url)).pathname),
    ...districts.map((district) => addressOf(searchOf({ district }))),
    ...wageSteps.flatMap((wage) => employmentTypes.map((type) => addressOf(searchOf({ wage, type })))),
    ...industries.map((industry) => `/employers?${new URLSearchParams({ industry })}`),
  ];
  const seen = new Set(queue);
  const broken: string[] = [];
  const follow = async (path: string) => {
    const answer = await ask(`${baseURL}${path}`, { headers: { "x-forwarded-for": visitorAddress } });
    if (answer.status >= 500) broken.push(`${answer.status} ${path}`);
    for (const [, href = ""] of answer.body.matchAll(/<a\b[^>]* href="([^"]+)"/g)) {
      const { origin, pathname, search } = new URL(href.replaceAll("&amp;", "&"), `${baseURL}${path}`);
      if (origin !== baseURL || seen.has(pathname + search)) continue;
      seen.add(pathname + search);
      queue.push(pathname + search);
    }
  };
  for (let count = 0; count < 200; count += 4)
    await Promise.all(queue.slice(count, Math.min(count + 4, 200)).map(follow));
  expect(broken).toEqual([]);
  expect(seen.size).toBeGreaterThan(200);
});
