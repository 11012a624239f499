import type { Page } from "@playwright/test";
import { shownWeeks } from "@/lib/jobs/figures/list";
import { mondayOf } from "@/lib/time/japan-day";
import { expectAccessible } from "@/tests/support/accessible";
import { addEmployerUser } from "@/tests/support/accounts";
import { expect, test } from "@/tests/support/e2e";
import { addSiteJob, inDays } from "@/tests/support/factories/postings";
import { expectPage, loginEmployerUser } from "@/tests/support/walk";

// The browser of the tests says that it is a program, which is not counted.
const userAgent =
  "Mozilla/5.0 (Linux; Android 14; SH-53D) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/128.0.0.0 Mobile Safari/537.36";
const [lastWeek = ""] = shownWeeks(new Date());
const path = "/api/job-figures";

test.describe("a reader on a phone", () => {
  test.use({ userAgent });

  test("each thing is reported once a tab and without a cookie, and not by a 事業者 or staff", async ({
    page,
    baseURL,
    sql,
  }) => {
    const user = await addEmployerUser(sql);
    const job = await addSiteJob(sql, {
      employerId: String(user.employerId),
      audience: "student",
      title: "数えられる仕事",
    });
    const reports: Promise<{ cookie: string | undefined; body: string | null }>[] = [];
    page.on("request", (request) => {
      if (new URL(request.url()).pathname === path)
        reports.push(request.allHeaders().then(({ cookie }) => ({ cookie, body: request.postData() })));
    });
    await page.context().addCookies([{ name: "probe", value: "1", url: String(baseURL) }]);
    const answer = page.waitForResponse(`**${path}`);
    await open(page, job);
    const { status, headers } = await answer.then((one) => ({
      status: one.status(),
      headers: one.headers(),
    }));
    expect(status).toBe(204);
    expect(headers["set-cookie"]).toBeUndefined();
    expect(headers["cache-control"]).toContain("no-store");
    for (let round = 0; round < 2; round += 1) {
      await page.getByRole("link", { name: "電話する" }).click();
      await page.getByRole("link", { name: "応募の方法" }).click();
      await page.locator("[data-save]").first().click();
      await open(page, job);
    }
    const stored = () =>
      sql`select opened, kept, contacted, how_to_apply from job_figures where job_id = ${job}`;
    await expect
      .poll(stored, { timeout: 15_000 })
      .toEqual([{ opened: 1, kept: 1, contacted: 1, how_to_apply: 1 }]);
    const sent = await Promise.all(reports);
    expect(sent.map(({ cookie }) => cookie)).toEqual([undefined, undefined, undefined, undefined]);
    expect(sent.map(({ body }) => JSON.parse(body ?? "{}").thing).sort()).toEqual([
      "contacted",
      "howToApply",
      "kept",
      "opened",
    ]);

    for (const role of ["employer", "staff"]) {
      const tab = await page.context().newPage();
      await tab.context().addCookies([{ name: "role", value: role, url: String(baseURL) }]);
      tab.on("request", (request) => {
        if (new URL(request.url()).pathname === path) reports.push(Promise.reject(new Error(role)));
      });
      await open(tab, job);
      await tab.getByRole("link", { name: "応募の方法" }).click();
      await tab.close();
    }
    expect(await Promise.all(reports)).toHaveLength(4);
  });
});

test("whatever is sent gets the same nothing and counts nothing", async ({ sql }) => {
  const job = await addSiteJob(sql, { audience: "student" });
  const send = (body: string, headers: Record<string, string> = {}) =>
    fetch(new URL(path, String(process.env.TEST_SITE_URL)), {
      method: "POST",
      headers: { origin: String(process.env.TEST_SITE_URL), "user-agent": userAgent, ...headers },
      body,
    });
  const good = JSON.stringify({ job, thing: "opened" });
  for (const answer of [
    await send(""),
    await send("{"),
    await send("[]"),
    await send(JSON.stringify({ job: "x", thing: "opened" })),
    await send(JSON.stringify({ job, thing: "id" })),
    await send(`${good}${" ".repeat(300)}`),
    await send(good, { "sec-purpose": "prefetch;prerender" }),
    await send(good, { "user-agent": "Googlebot/2.1" }),
    await send(JSON.stringify({ job: crypto.randomUUID(), thing: "opened" })),
  ]) {
    expect(answer.status).toBe(204);
    expect(answer.headers.get("set-cookie")).toBeNull();
  }
  expect((await send(good, { origin: "https://evil.example" })).status).toBe(403);
  // A later count is stored, and with it everything before.
  const counted = await addSiteJob(sql, { audience: "student" });
  await send(JSON.stringify({ job: counted, thing: "opened" }));
  await expect
    .poll(() => sql`select from job_figures where job_id = ${counted}`, { timeout: 15_000 })
    .toHaveLength(1);
  expect(await sql`select from job_figures where job_id = ${job}`).toHaveLength(0);
});

for (const javaScriptEnabled of [true, false])
  test.describe(javaScriptEnabled ? "with scripts" : "without scripts", () => {
    test.use({ javaScriptEnabled });

    test("a 事業者 reads the last weeks of its own postings, and at the top of the menu how many are where", async ({
      page,
      sql,
    }) => {
      const user = await addEmployerUser(sql);
      await loginEmployerUser(page, user);
      await page.goto("/business/figures");
      await expect(page.getByText("終わった週に掲載していた求人は、まだありません。")).toBeVisible();

      const title = "とても長い名前の求人でも表の幅は変わらず折り返して読める水産加工と箱詰めの仕事";
      const job = await addSiteJob(sql, { employerId: String(user.employerId), audience: "student", title });
      await addSiteJob(sql, { audience: "student", title: "よその求人" });
      await sql`insert into job_figures (job_id, week, opened, kept, contacted)
        values (${job}, ${lastWeek}, 1234, 5, 4), (${job}, ${mondayOf(inDays(0))}, 4321, 4321, 4321)`;
      await page.goto("/business");
      const counts = page.locator("section").filter({ hasText: "いまの求人" });
      await expect(counts.locator("dd").first()).toHaveText(/^1件/);
      await page.locator("main").getByRole("link", { name: "求人の見られた回数" }).click();
      await expectPage(page, "求人の見られた回数");
      const table = page.getByRole("table", { name: title });
      await expect(table.getByRole("row").nth(1).getByRole("cell")).toHaveText([
        "1,234回",
        "5回",
        "5未満",
        "5未満",
      ]);
      await expect(table.getByRole("row")).toHaveCount(5);
      await expect(table.getByRole("columnheader")).toHaveText([
        "週",
        "開いた",
        "検討リスト",
        "電話・メール",
        "応募の方法",
      ]);
      await expect(page.locator("main")).not.toContainText("4,321");
      await expect(page.locator("main")).not.toContainText("よその求人");
      if (javaScriptEnabled) await expectAccessible(page, { thorough: true });
    });
  });

/** Opens a posting; a press on its number of a telephone calls nobody. */
async function open(page: Page, job: string): Promise<void> {
  await page.goto(`/jobs/${job}`);
  await page.evaluate(() =>
    document.addEventListener("click", (event) => {
      if ((event.target as Element).closest("a[href^='tel:']")) event.preventDefault();
    }),
  );
}
