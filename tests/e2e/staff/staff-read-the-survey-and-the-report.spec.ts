import { readFileSync } from "node:fs";
import { expectAccessible } from "@/tests/support/accessible";
import { addStaff } from "@/tests/support/accounts";
import { expect, test } from "@/tests/support/e2e";
import { expectPage, loginStaff } from "@/tests/support/walk";

test("staff read アンケート集計 and 年度報告 on a phone, and download both as CSV for Excel", async ({
  page,
  sql,
}) => {
  const staff = await addStaff(sql, { role: "editor" });
  await loginStaff(page, staff);
  for (const [path, title, cell] of [
    ["survey", "アンケート集計", /\d+～\d+人/],
    ["report", /\d{4}年度の報告/, /^年度|登録（一般）/],
  ] as const) {
    await page.goto(`/admin/${path}`);
    await expect(page.getByRole("heading", { level: 1, name: title })).toBeVisible();
    await expectAccessible(page);
    for (const encoding of ["utf-8", "shift_jis"] as const) {
      const download = page.waitForEvent("download");
      await page
        .getByRole("link", { name: encoding === "utf-8" ? "CSV（UTF-8）" : "CSV（Shift_JIS）" })
        .click();
      const file = readFileSync(await (await download).path());
      const text = new TextDecoder(encoding, { fatal: true }).decode(file);
      expect(text.split("\r\n").length).toBeGreaterThan(10);
      expect(text).toMatch(cell);
    }
  }
  await page.goto("/admin/report?year=1900");
  await expect(page.getByRole("heading", { level: 1 })).toContainText("年度の報告");
  const entries =
    await sql`select action, subject_kind from audit_entries where actor_id = ${staff.id} and action = 'export'`;
  expect(entries).toHaveLength(4);
  await page.goto("/admin/terms/new");
  await expectPage(page, "このページは管理者だけが開けます");
});
