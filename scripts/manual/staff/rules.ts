import { button, type Stop } from "../stop";
import { fromMenu, label } from "./overview";

/** The stops of the chapters `yearly` and `words` in app/(public)/manual/staff-chapters.ts. */
export const ruleStops: Record<string, Stop> = {
  "yearly-1": fromMenu("求人", "最低賃金"),
  "yearly-2": {
    arrive: async ({ page }) => {
      await page.getByLabel("発効日").fill("2027-10-01");
      await page.getByLabel("1時間の額（円）").fill("1100");
    },
    show: (page) => [label(page, "発効日"), button(page, "登録する")],
    press: (page) => [button(page, "登録する")],
  },
  "yearly-3": fromMenu("求人", "高校新卒の日程"),
  "yearly-4": {
    arrive: async ({ page }) => {
      await page.getByLabel("卒業年").fill("2028");
      await page.getByLabel("求人を公開できる日").fill("2027-07-01");
    },
    show: (page) => [label(page, "卒業年"), button(page, "登録する")],
    press: (page) => [button(page, "登録する")],
  },
  "words-1": fromMenu("検索のことば", "追加する"),
  "words-2": {
    arrive: async ({ page }) => {
      await page.getByRole("radio", { name: "同じ意味のことば" }).check();
      await page.locator("input[name=words]").fill("荷受け、荷さばき");
    },
    show: (page) => [page.locator("h1"), button(page, "保存する")],
    press: (page) => [button(page, "保存する")],
  },
};
