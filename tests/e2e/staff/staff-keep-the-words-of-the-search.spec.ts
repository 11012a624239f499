import { randomUUID } from "node:crypto";
import { timesUntilKept } from "@/lib/jobs/fruitless/note";
import { expectAccessible } from "@/tests/support/accessible";
import { addStaff } from "@/tests/support/accounts";
import { expect, freshAddress, test } from "@/tests/support/e2e";
import { addSiteJob } from "@/tests/support/factories/postings";
import { field } from "@/tests/support/staff-walk";
import { loginStaff } from "@/tests/support/walk";
import { inEachWay, ways } from "@/tests/support/ways";

inEachWay(ways, (way) => {
  test("staff add, change and remove a synonym, and the search follows at once", async ({
    page,
    sql,
    browser,
    baseURL,
  }) => {
    const mark = [...randomUUID().replace(/\D/g, "")]
      .map((digit) => "あいうえおかきくけこ"[Number(digit)])
      .join("");
    const [typed, said, other] = [`甲${mark}`, `乙${mark}`, `丙${mark}`];
    await addSiteJob(sql, { title: said });
    const visitor = await browser.newPage({ baseURL, javaScriptEnabled: false });
    const count = async (query: string) => {
      await visitor.goto(`/jobs?${new URLSearchParams({ q: query })}`);
      return (await visitor.getByRole("status").innerText()).replace(/\D/g, "");
    };
    expect(await count(typed)).toBe("0");

    await loginStaff(page, await addStaff(sql));
    await page.goto("/admin/synonyms");
    await expect(page.getByRole("link", { name: "看護師＝ナース＝かんごし" })).toHaveCount(0);
    await page.goto("/admin/synonyms?words=ﾅｰｽ");
    await expect(page.getByRole("link", { name: "看護師＝ナース＝かんごし" })).toBeVisible();
    if (way.scripts) await expectAccessible(page);
    await page.getByRole("link", { name: "追加する" }).click();
    await expect(page).toHaveTitle(/^検索のことばの追加/);
    await field(page, "words").fill(typed);
    await page.getByRole("button", { name: "保存する" }).click();
    await expect(page.locator("#error-summary")).toContainText("2つ以上");
    if (way.scripts) await expectAccessible(page, { refused: true });
    await field(page, "words").fill(`${typed}、${said}`);
    await page.getByRole("button", { name: "保存する" }).click();
    await expect(page.getByText("保存しました。")).toBeVisible();
    await expect.poll(() => count(typed)).toBe("1");
    await expect(visitor.getByText(`「${said}」もふくめて探しました。`)).toBeVisible();
    await visitor.getByRole("link", { name: "入力したことばだけで探す" }).click();
    await expect(visitor.getByRole("status")).toContainText("0 件");

    await page.goto(`/admin/synonyms?words=${typed}`);
    await page.getByRole("link", { name: `${typed}＝${said}` }).click();
    await field(page, "words").fill(`${typed}、${other}`);
    await page.getByRole("button", { name: "保存する" }).click();
    await expect(page.getByText("保存しました。")).toBeVisible();
    await expect.poll(() => count(typed)).toBe("0");

    await page.goto(`/admin/synonyms?words=${typed}`);
    await page.getByRole("link", { name: `${typed}＝${other}` }).click();
    await page.getByRole("link", { name: "この行を削除する" }).click();
    await page.getByRole("button", { name: "削除する" }).click();
    await expect(page.getByText("削除しました。")).toBeVisible();
    await page.getByRole("link", { name: "見つからなかったことば" }).click();
    await expect(page.getByRole("heading", { level: 1 })).toHaveText("見つからなかったことば");
    if (way.scripts) await expectAccessible(page);
    await visitor.close();
  });
});

test("a word that finds nothing is counted after the answer, but not for a program or a page fetched ahead", async ({
  sql,
  playwright,
  baseURL,
}) => {
  const kept = async () =>
    (await sql`select word from fruitless_words where word is not null`).map(({ word }) => word);
  const askOften = async (word: string, headers: Record<string, string>) => {
    for (let n = 0; n < timesUntilKept; n += 1) {
      const context = await playwright.request.newContext({
        extraHTTPHeaders: { "x-forwarded-for": freshAddress(), "user-agent": "Mozilla/5.0", ...headers },
      });
      const answer = await context.get(`${baseURL}/jobs?${new URLSearchParams({ q: word })}`);
      expect(await answer.text()).toContain("見つからないときは");
      await context.dispose();
    }
  };
  await askOften("宇宙旅客船", { "sec-purpose": "prefetch" });
  await askOften("宇宙貨物船", { "user-agent": "Examplebot/1.0" });
  await askOften("宇宙飛行艇", {});
  await expect.poll(kept).toContain("宇宙飛行艇");
  expect(await kept()).not.toContain("宇宙旅客船");
  expect(await kept()).not.toContain("宇宙貨物船");
});
