import { inMain, type Stop } from "../stop";
import { menu } from "./overview";

export const figuresStops: Record<string, Stop> = {
  "figures-1": {
    arrive: ({ page }) => menu(page).getByRole("link", { name: "アンケート集計" }).click(),
    show: (page) => [
      menu(page),
      page.locator("h1", { hasText: "アンケート集計" }),
      page.locator("main table").first(),
    ],
    press: (page) => [
      menu(page).getByRole("link", { name: "アンケート集計" }),
      inMain(page, "CSV（Shift_JIS）"),
    ],
  },
};
