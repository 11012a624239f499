import { generateSync } from "otplib";
import { addStaff } from "@/tests/support/accounts";
import { field } from "@/tests/support/staff-walk";
import { button, inMain, type Stop, title } from "../stop";
import { menu } from "./overview";

const chosenPassword = "うみべの 灯台と 七つの星";

export const signInStops: Record<string, Stop> = {
  "sign-in-1": {
    arrive: async ({ page, sql, staff }) => {
      const { id, password } = await addStaff(sql, { email: staff, name: "いわき 花子" });
      await sql`update staff set must_change_password = true where id = ${id}`;
      await page.goto("/admin/login");
      await page.getByLabel("メールアドレス").fill(staff);
      await page.locator("input[name=password]").fill(password);
    },
    show: (page) => [title(page), button(page, "ログイン")],
    press: (page) => [button(page, "ログイン")],
    goOn: true,
  },
  "sign-in-2": {
    arrive: async ({ page }) => {
      await page.locator("input[name=newPassword]").fill(chosenPassword);
      await page.locator("input[name=newPasswordAgain]").fill(chosenPassword);
    },
    show: (page) => [title(page), button(page, "変更")],
    press: (page) => [button(page, "変更")],
    goOn: true,
  },
  "sign-in-3": {
    arrive: async ({ page }) => {
      // Here 二段階認証 is optional; where it is required, the login leads to this page.
      await page.locator("h1", { hasText: "ダッシュボード" }).waitFor();
      await page.goto("/admin/login/two-step");
    },
    show: (page) => [title(page), button(page, "設定をはじめる")],
    press: (page) => [button(page, "設定をはじめる")],
    goOn: true,
  },
  "sign-in-4": {
    show: (page) => [page.getByRole("img", { name: "QRコード" }), button(page, "確認して設定する")],
    press: (page) => [button(page, "確認して設定する")],
  },
  "sign-in-5": {
    arrive: async ({ page }) => {
      // The picture replaced the key by an example; a reload shows the real one.
      await page.reload();
      const key = (await page.locator("main p.font-mono").innerText()).replaceAll(" ", "");
      await field(page, "code").fill(generateSync({ secret: key }));
      await button(page, "確認して設定する").click();
    },
    show: (page) => [
      page.getByRole("heading", { name: "二段階認証を設定しました" }),
      inMain(page, "控えたので、次へ進む"),
    ],
    press: (page) => [inMain(page, "控えたので、次へ進む")],
    goOn: true,
  },
  "sign-in-6": {
    show: (page) => [
      menu(page),
      page.locator("h1", { hasText: "ダッシュボード" }),
      page.locator("main h2").first(),
    ],
  },
};
