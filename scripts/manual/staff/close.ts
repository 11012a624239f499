import type { Page } from "@playwright/test";
import { button, inMain, type Stop } from "../stop";
import { confirmed, menu, titles } from "./overview";

/** The newest posting with the title of the first imported one. */
const posting = (page: Page) => inMain(page, titles[0]).first();

export const closeStops: Record<string, Stop> = {
  "close-1": {
    arrive: async ({ page }) => {
      await menu(page).getByRole("link", { name: "求人", exact: true }).click();
      await page.getByLabel("ことば").fill(titles[0]);
      await button(page, "絞り込む").click();
      await page.waitForURL(/[?&]words=/);
    },
    show: (page) => [menu(page), page.locator("h1", { hasText: "求人" }), posting(page)],
    press: (page) => [
      menu(page).getByRole("link", { name: "求人", exact: true }),
      button(page, "絞り込む"),
      posting(page),
    ],
    goOn: true,
  },
  "close-2": {
    show: (page) => [page.locator("h1", { hasText: titles[0] }), inMain(page, "取り下げる")],
    press: (page) => [inMain(page, "掲載を終了する")],
    goOn: true,
  },
  "close-3": { ...confirmed("求人の掲載終了", "掲載を終了する"), goOn: true },
  "close-4": {
    show: (page) => [
      page.locator("h1", { hasText: titles[0] }),
      page.getByText("掲載を終了しました。"),
      inMain(page, "公開ページを見る"),
    ],
  },
};
