import type { Page } from "@playwright/test";
import { expect, test } from "@/tests/support/e2e";
import { addSiteJob, announceJobs } from "@/tests/support/factories/postings";
import { phone } from "@/tests/support/ways";

// Other tests count the postings for everyone.
const audience = "student" as const;
const facts = {
  audience,
  title: "組立と検査の仕事（日勤だけ）",
  applyPhone: "0246-00-0099",
  workplace: "いわき市平字見本1番地 本社工場",
  district: "平",
};

test.describe("on a phone without JavaScript", () => {
  test.use({ viewport: phone, javaScriptEnabled: false });

  test("a posting can be called about wherever the page is, and leads to its place, its employer's and similar postings", async ({
    page,
    sql,
  }) => {
    const employerOf = async (name: string) =>
      String((await sql`select id from employers where name like ${`${name}%`}`)[0]?.id);
    const employerId = await employerOf("つばめ精機");
    // No other posting has it.
    const occupation = "beauty";
    const id = await addSiteJob(sql, { ...facts, occupation, employerId });
    const own = await addSiteJob(sql, { audience, title: "同じ事業者の仕事", employerId });
    const like = await addSiteJob(sql, {
      audience,
      title: "似た仕事",
      occupation,
      employerId: await employerOf("青波"),
    });
    await sql.begin(announceJobs);
    await page.goto(`/jobs/${id}`);
    const deciding = page.getByRole("region", { name: "この求人の要点" });
    await expect(deciding.getByRole("term")).toHaveText([
      "賃金",
      "働く時間",
      "休み",
      "場所",
      "仕事",
      "応募の締切",
    ]);
    await expect(deciding.getByRole("link", { name: "働く場所をGoogleマップで見る" })).toHaveAttribute(
      "href",
      `https://www.google.com/maps/search/?api=1&query=${encodeURIComponent("福島県いわき市平字見本1番地 本社工場")}`,
    );
    const call = deciding.getByRole("link", { name: "電話する 0246-00-0099" });
    await expect(call).toHaveAttribute("href", "tel:0246-00-0099");
    for (const part of [page.locator("h1"), page.locator("footer")]) {
      await part.scrollIntoViewIfNeeded();
      await expect(call).toBeInViewport({ ratio: 1 });
    }
    await deciding.getByRole("link", { name: "応募の方法" }).click();
    await expect(page.getByRole("heading", { name: "応募の方法" })).toBeInViewport();
    const linked = (name: string) => page.getByRole("region", { name }).getByRole("link");
    await expect(linked("同じ事業者の求人").first()).toHaveAttribute("href", `/jobs/${own}`);
    await expect(linked("似た求人").first()).toHaveAttribute("href", `/jobs/${like}`);

    // The postings that a page shows end, and so does its own: no page goes on saying otherwise.
    await sql.begin(async (tx) => {
      await tx`update jobs set state = 'withdrawn' where id in ${tx([id, own])}`;
      await announceJobs(tx);
    });
    await expect(async () => {
      await page.goto(`/jobs/${id}`);
      await expect(page.getByText("この求人は、募集を終了しました。")).toBeVisible({ timeout: 500 });
    }).toPass();
    await expect(linked("似た求人").first()).toHaveAttribute("href", `/jobs/${like}`);
    await expect(page.locator(`a[href="/jobs/${own}"]`)).toHaveCount(0);
  });

  test("what has the focus is never behind the bar", async ({ page, sql }) => {
    await page.goto(`/jobs/${await addSiteJob(sql, facts)}`);
    const bar = await page.locator(".apply-bar").boundingBox();
    const outside = page.locator(":is(main, footer) a:focus:not(.apply-bar *)");
    let seen = 0;
    for (let press = 0; press < 40; press++) {
      await page.keyboard.press("Tab");
      if ((await outside.count()) === 0) continue;
      const box = await outside.boundingBox();
      expect((box?.y ?? 0) + (box?.height ?? 0)).toBeLessThanOrEqual(bar?.y ?? 0);
      seen++;
    }
    expect(seen).toBeGreaterThan(15);
  });
});

test("nothing is wider than 320 px, and with large text the bar covers nothing", async ({ page, sql }) => {
  const long = {
    ...facts,
    title: "品質管理・検査・梱包・出荷までを担当するスタッフ",
    wageForm: "monthly" as const,
    wageFrom: 1_234_567,
    wageTo: 2_345_678,
  };
  const id = await addSiteJob(sql, long);
  await sql.begin(announceJobs);
  for (const size of [
    { width: 320, height: 640 },
    { width: 640, height: 360 },
  ]) {
    await page.setViewportSize(size);
    for (const path of [
      `/jobs/${id}`,
      "/jobs",
      "/employers",
      "/employers?q=病院",
      "/notices",
      "/notices?q=面接",
    ]) {
      await page.goto(path);
      expect(await widthOf(page), path).toBe(size.width);
    }
    await page.goto(`/jobs/${id}`);
    const position = await page.locator(".apply-bar").evaluate((bar) => getComputedStyle(bar).position);
    expect(position).toBe(size.height < 480 ? "static" : "fixed");
  }
});

test("a posting without a telephone is written to, and one without either tells how", async ({
  page,
  sql,
}) => {
  const ways = page.locator(".apply-bar").getByRole("link");
  await page.goto(
    `/jobs/${await addSiteJob(sql, { audience, applyPhone: "", applyEmail: "saiyo@example.jp" })}`,
  );
  await expect(ways).toHaveText(["メールする", "応募の方法"]);
  await expect(ways.first()).toHaveAttribute("href", "mailto:saiyo@example.jp");
  await page.goto(`/jobs/${await addSiteJob(sql, { audience, applyPhone: "", applyEmail: "" })}`);
  await expect(ways).toHaveText(["応募の方法"]);
});

test("words lead to employers and to notices, and an event goes into a calendar by its name", async ({
  page,
}) => {
  await page.goto("/employers");
  await page.getByRole("searchbox", { name: "事業者の名前" }).fill("ｲｿｶｾﾞ　びょういん");
  await page.getByRole("button", { name: "絞り込む" }).click();
  await expect(page.getByRole("status")).toContainText("1 件");
  await page.getByRole("link", { name: /いそかぜ病院/ }).click();
  await expect(page.getByText("240人")).toBeVisible();
  await page.goto("/notices");
  await page.getByRole("searchbox", { name: "お知らせをさがす" }).fill("合同　ﾒﾝｾﾂ");
  await page.getByRole("button", { name: "検索" }).click();
  await expect(page.getByRole("status")).toContainText("0件");
  await page.getByRole("searchbox", { name: "お知らせをさがす" }).fill("合同企業面接会");
  await page.getByRole("button", { name: "検索" }).click();
  const found = page.locator("main li", { hasText: "合同企業面接会を開催します" });
  await expect(found).toContainText(/催し.*13:00～16:00/s);
  await found.getByRole("link").click();
  const calendars = page.getByRole("list", { name: "カレンダーに追加する" }).getByRole("link");
  await expect(calendars).toHaveText([/^Googleカレンダー/, /^Outlook/, /^iPhone・Mac・Windows/]);
});

/** The width of the page in CSS pixels, which is that of the window unless something stands out. */
function widthOf(page: Page): Promise<number> {
  return page.evaluate(() => document.documentElement.scrollWidth);
}
