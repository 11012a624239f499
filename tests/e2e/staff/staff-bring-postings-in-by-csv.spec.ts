import { randomUUID } from "node:crypto";
import { readFileSync } from "node:fs";
import { writeCsv } from "@/lib/csv/write";
import { expectAccessible } from "@/tests/support/accessible";
import { addStaff } from "@/tests/support/accounts";
import { postingCells } from "@/tests/support/csv";
import { expect, test } from "@/tests/support/e2e";
import { pressImport } from "@/tests/support/import-press";
import { expectPage, loginStaff } from "@/tests/support/walk";
import { pc, phone } from "@/tests/support/ways";

test("a Shift_JIS file is checked, corrected and imported as a whole, and its postings are found on a phone", async ({
  page,
  sql,
}) => {
  await page.setViewportSize(pc);
  await loginStaff(page, await addStaff(sql, { role: "editor" }));

  // The export of the site is the template: it has every column.
  await page.goto("/admin/jobs");
  const download = page.waitForEvent("download");
  await page.getByRole("link", { name: "CSV（UTF-8）" }).click();
  const sample = readFileSync(await (await download).path());
  const [headings = []] = [new TextDecoder().decode(sample).split("\r\n")[0]?.split(",")];
  const [employer] = await sql`select name from employers where state = 'published' order by name limit 1`;
  const word = randomUUID().slice(0, 8);
  const titles = ["包装", "検品", "配送"].map((work) => `${work}の仕事${word}`);
  const rows = (own: Partial<Record<string, string>>) =>
    titles.map((title, at) =>
      headings.map((heading) => {
        const cells: Record<string, string> = {
          ...postingCells,
          求人名: title,
          事業者: String(employer?.name),
          ...(at === 1 ? own : {}),
        };
        return cells[heading] ?? "";
      }),
    );
  const upload = async (cells: string[][]) => {
    await page.goto("/admin/jobs/import");
    await expectPage(page, "求人のCSVの取り込み");
    await page.getByLabel("CSVファイル").setInputFiles({
      name: "求人.csv",
      mimeType: "text/csv",
      buffer: Buffer.from(writeCsv(headings, cells, "shift_jis")),
    });
    await page.getByRole("button", { name: "内容を確かめる" }).click();
  };

  await upload(rows({ 地区: "東京", 受動喫煙防止措置: "" }));
  await expect(page.getByText("1行に誤りがあります。1行も保存していません。")).toBeVisible();
  const faults = page.getByRole("table", { name: "誤りのある行" });
  await expect(faults.getByRole("row", { name: /3行目.*地区/ })).toBeVisible();
  await expect(faults.getByRole("row", { name: /3行目.*受動喫煙防止措置/ })).toBeVisible();
  await expectAccessible(page);
  expect(await sql`select id from jobs where title like ${`%${word}`}`).toHaveLength(0);

  await upload(rows({}));
  await expect(page.getByText("3行すべてを取り込めます。")).toBeVisible();
  await expectAccessible(page);
  await pressImport(page, "3行を取り込みました。");
  await page.getByRole("link", { name: "求人の一覧へ" }).click();
  await expect(page.getByRole("link", { name: titles[0] })).toBeVisible();

  await page.setViewportSize(phone);
  await expect(async () => {
    await page.goto("/jobs");
    await expect(page.getByRole("link", { name: titles[2] })).toBeVisible({ timeout: 500 });
  }).toPass({ timeout: 5_000 });
  await page.goto(`/jobs?q=${word}`);
  for (const title of titles)
    await expect(page.getByRole("link", { name: title, exact: true })).toBeVisible();
  await page.getByRole("link", { name: titles[0], exact: true }).click();
  await expect(page.getByText("時給 1,200円").first()).toBeVisible();
});

test("a file that is no CSV is refused with advice, and nothing is stored", async ({ page, sql }) => {
  const staff = await addStaff(sql);
  await loginStaff(page, staff);
  await page.goto("/admin/employers/import");
  await expectPage(page, "事業者のCSVの取り込み");
  await expectAccessible(page);
  await page.getByRole("button", { name: "内容を確かめる" }).click();
  await expect(page.locator("#error-summary")).toContainText("CSVファイルを選んでください");
  for (const [name, buffer, sentence] of [
    ["絵.csv", Buffer.from("\x89PNG\r\n\x1a\n\0\0\0\rIHDR", "latin1"), "文字として読めません"],
    ["別.csv", Buffer.from("なまえ,よみ\nあ,あ\n"), "次の列がありません：名称"],
  ] as const) {
    await page.getByLabel("CSVファイル").setInputFiles({ name, mimeType: "text/csv", buffer });
    await page.getByRole("button", { name: "内容を確かめる" }).click();
    await expect(page.locator("#error-summary")).toContainText(sentence);
  }
  expect(await sql`select id from imports where staff_id = ${staff.id}`).toHaveLength(0);
});
