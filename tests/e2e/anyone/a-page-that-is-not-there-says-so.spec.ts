import { randomUUID } from "node:crypto";
import { expect, test } from "@/tests/support/e2e";
import { expectPage } from "@/tests/support/walk";

const missing = [
  "/nowhere",
  "/jobs/no-such-job",
  `/jobs/${randomUUID()}`,
  `/employers/${randomUUID()}`,
  `/notices/${randomUUID()}`,
  "/jobs/page/999",
  "/jobs?q=%25&page=51",
];

test.use({ expectedErrors: [/status of 404/] });

for (const scripts of [true, false]) {
  test.describe(scripts ? "with JavaScript" : "without JavaScript", () => {
    test.use({ javaScriptEnabled: scripts, viewport: { width: 1280, height: 800 } });

    test("a missing page says so, with a 受付番号, the menu and a link to the top page", async ({ page }) => {
      for (const path of missing) {
        const answer = await page.goto(path);
        expect(answer?.status(), path).toBe(404);
        expect(answer?.headers()["cache-control"], path).toBe("private, no-store");
        await expectPage(page, "ページが見つかりません");
        await expect(page.locator("html")).toHaveAttribute("lang", "ja");
        await expect(page.locator("main")).toContainText(/受付番号：(?!0000)[A-Z0-9]{4}-[A-Z0-9]{4}/);
        const menu = page.getByRole("navigation", { name: "メインメニュー" });
        await expect(menu.getByRole("link", { name: "ログイン" })).toBeVisible();
        if (scripts) await expect(menu.getByRole("link", { name: "求職者メニュー" })).toBeHidden();
      }
      await page.getByRole("link", { name: "トップページへ" }).click();
      await expect(page).toHaveTitle("いわき市就職応援サイト");
    });
  });
}
