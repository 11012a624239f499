import { randomUUID } from "node:crypto";
import { readFileSync } from "node:fs";
import { expectAccessible } from "@/tests/support/accessible";
import { addStaff } from "@/tests/support/accounts";
import { postingsCsv } from "@/tests/support/csv";
import { expect, test } from "@/tests/support/e2e";
import { addSiteJob, inDays } from "@/tests/support/factories/postings";
import { expectPage, loginStaff } from "@/tests/support/walk";
import { inEachWay, ways } from "@/tests/support/ways";

inEachWay(ways, ({ scripts }) => {
  test("an import that comes twice is asked about, changes what was chosen, and is undone", async ({
    page,
    sql,
  }) => {
    await loginStaff(page, await addStaff(sql, { role: "editor" }));
    const word = randomUUID().slice(0, 8);
    const titles = [`組立の仕事${word}`, `検査の仕事${word}`];
    const [employer] = await sql`select name from employers where state = 'published' order by name limit 1`;
    const upload = async (own: Record<string, string>) => {
      await page.goto("/admin/jobs/import");
      const rows = titles.map((title) => ({ 求人名: title, 事業者: String(employer?.name), ...own }));
      await page.getByLabel("CSVファイル").setInputFiles(postingsCsv(rows));
      await page.getByRole("button", { name: "内容を確かめる" }).click();
    };
    const busy = page.getByText("ほかの取り込みが進んでいます");
    const button = page.getByRole("button", { name: "取り込む", exact: true });
    // Without JavaScript the page of the progress is reloaded by its link. While another test imports, the press is refused.
    const finished = async (sentence: string) =>
      expect(async () => {
        if (await busy.isVisible()) await button.click();
        else if (!scripts) await page.reload();
        await expect(page.getByText(sentence)).toBeVisible({ timeout: 1_000 });
      }).toPass({ timeout: 15_000 });

    await upload({});
    await button.click();
    await finished("2行を取り込みました。");

    await upload({ 募集人数: "8" });
    await expect(page.getByText("2行のうち2行に、確かめるところがあります。")).toBeVisible();
    const table = page.getByRole("table", { name: "取り込む内容" });
    await expect(table.getByRole("row", { name: /2行目.*注意/ })).toContainText(
      "事業者、求人名、掲載期間が同じです",
    );
    if (scripts) await expectAccessible(page);
    const choice = page.getByLabel(`2行目（${titles[0]}）の取り込み方`);
    await expect(choice).toHaveValue("skip");
    const [job] = await sql`select id from jobs where title = ${String(titles[0])}`;
    await choice.selectOption(String(job?.id));
    await page.getByRole("button", { name: "選択を保存する" }).click();
    await expect(page.getByText("選択を保存しました。")).toBeVisible();
    await expect(choice).not.toHaveValue("skip");
    await expect(table.getByRole("row", { name: /2行目/ })).toContainText("募集人数：2 → 8");
    await button.click();
    await finished("1行を取り込みました。");
    await expect(page.getByText("新規 0行、変更 1行、変わらない 0行、取り込まない 1行")).toBeVisible();
    if (scripts) await expectAccessible(page);
    const counts = () => sql`select headcount from jobs where title like ${`%${word}`}`;
    expect((await counts()).map(({ headcount }) => headcount).sort()).toEqual([2, 8]);

    await page.getByRole("link", { name: "取り込みを取り消す" }).click();
    await expectPage(page, "取り込みの取り消し");
    if (scripts) await expectAccessible(page);
    await page.getByRole("button", { name: "取り込みを取り消す" }).click();
    await expect(page.getByText("取り込みを取り消しました。1行を元に戻しました。")).toBeVisible();
    expect((await counts()).map(({ headcount }) => headcount)).toEqual([2, 2]);
    await page.goto("/admin/jobs/import");
    await expect(
      page.getByRole("table", { name: "この24時間の取り込み" }).getByRole("row").nth(1),
    ).toContainText("取り消し");
  });

  test("the export of a filtered list has its rows, its numbers and the day in its name", async ({
    page,
    sql,
  }) => {
    await loginStaff(page, await addStaff(sql, { role: "editor" }));
    const word = randomUUID().slice(0, 8);
    for (const closesOn of [inDays(1), inDays(60)])
      await addSiteJob(sql, { title: `棚卸し${word}`, closesOn });
    await addSiteJob(sql, { title: `終わった棚卸し${word}`, opensOn: inDays(-9), closesOn: inDays(-1) });
    await page.goto(`/admin/jobs?state=open&words=${word}`);
    await expect(page.getByText(/^2件$/)).toBeVisible();
    const download = page.waitForEvent("download");
    await page.getByRole("link", { name: "CSV（UTF-8）" }).click();
    const file = await download;
    expect(file.suggestedFilename()).toMatch(/^求人（絞り込み）_\d{4}-\d{2}-\d{2}\.csv$/);
    const text = new TextDecoder().decode(readFileSync(await file.path()));
    expect(text.startsWith("番号,")).toBe(true);
    expect(text.match(/,(?:公開中|締切間近)\r\n/g)).toHaveLength(2);
  });
});
