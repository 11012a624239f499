import { expectAccessible } from "@/tests/support/accessible";
import { addApplicant } from "@/tests/support/accounts";
import { expect, test } from "@/tests/support/e2e";
import { addSiteJob } from "@/tests/support/factories/postings";
import { addSiteSavedJob } from "@/tests/support/factories/saved-jobs";
import { expectPage, login } from "@/tests/support/walk";

for (const javaScriptEnabled of [true, false])
  test.describe(javaScriptEnabled ? "with scripts" : "without scripts", () => {
    test.use({ javaScriptEnabled });

    test("a person chooses postings of the list and reads where they differ, on a phone, on a PC and on paper", async ({
      page,
      sql,
    }) => {
      const person = await addApplicant(sql);
      const jobs = [
        { title: "とても長い名前でも折り返して最後まで読める水産加工と箱詰めの仕事", wageFrom: 1200 },
        { title: "二つめの仕事", wageFrom: 1300 },
        { title: "締め切られた仕事", wageFrom: 1400 },
        { title: "四つめの仕事", wageFrom: 1500 },
        { title: "CertifiedCareWorkerInTheElderlyHomeOfOnahama", wageFrom: 1500 },
      ];
      const ids: string[] = [];
      for (const job of jobs) ids.push(await addSiteJob(sql, { audience: "student", ...job }));
      for (const [ago, id] of ids.entries()) await addSiteSavedJob(sql, person.id, id, { ago });
      await sql`update jobs set closes_on = '2020-01-01' where id = ${ids[2] ?? ""}`;
      await login(page, person.email, person.password);
      await page.goto("/mypage/saved");
      const choose = async (...titles: string[]) => {
        await page.goto("/mypage/saved");
        for (const title of titles)
          await page.getByRole("checkbox", { name: new RegExp(`^比べる ：${title}`) }).check();
        await page.getByRole("button", { name: "選んだ求人を比べる" }).click();
        await expectPage(page, "求人を比べる");
      };
      const [first = "", second = "", closed = "", fourth = "", english = ""] = jobs.map(
        ({ title }) => title,
      );

      await choose(first);
      await expect(page.getByRole("alert").filter({ hasText: "2件か3件を選んで" })).toBeVisible();
      await choose(first, second, closed, fourth);
      await expect(page.getByRole("alert").filter({ hasText: "3件までです。" })).toBeVisible();
      await page.getByRole("link", { name: "検討リストへ戻る" }).click();
      await expectPage(page, "検討リスト");

      await choose(first, second, closed);
      const row = page
        .getByRole("row")
        .filter({ has: page.getByRole("rowheader", { name: /^賃金 ?違いあり$/ }) });
      await expect(row.getByRole("cell")).toHaveText(["求人1時給 1,200円", "求人2時給 1,300円"]);
      await expect(page.locator("main")).toContainText("違いのある項目：賃金");
      await expect(page.locator("main ol li").filter({ hasText: closed })).toContainText("募集終了");
      await page.setViewportSize({ width: 1280, height: 800 });
      await expect(row.getByRole("cell")).toHaveText([/時給 1,200円/, /時給 1,300円/, "求人3（募集終了）"]);
      await expect(
        page.getByRole("columnheader", { name: new RegExp(`求人3 ?募集終了 ?${closed}`) }),
      ).toBeVisible();
      await page.emulateMedia({ media: "print" });
      await page.setViewportSize({ width: 718, height: 1000 });
      const boxes = await row
        .getByRole("cell")
        .evaluateAll((cells) => cells.map((one) => one.getBoundingClientRect().top));
      expect(new Set(boxes).size, "side by side on paper").toBe(1);
      await page.emulateMedia({ media: null });
      if (javaScriptEnabled) await expectAccessible(page, { thorough: true });

      for (const width of [360, 1280]) {
        await page.setViewportSize({ width, height: 800 });
        await choose(first, second, english);
        expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(width);
      }
      // Of postings of which none is open there is nothing to compare, and the page says which they are.
      await sql`update jobs set closes_on = '2020-01-01' where id = ${ids[1] ?? ""}`;
      await choose(second, closed);
      await expect(page.getByText("どれもいまは応募できないため、比べられません。")).toBeVisible();
      for (const title of [second, closed])
        await expect(page.getByRole("listitem").filter({ hasText: title })).toBeVisible();
    });
  });
