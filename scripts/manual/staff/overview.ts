import type { Page } from "@playwright/test";
import { button, inMain, type Stop } from "../stop";

/** Title of the お知らせ that one chapter publishes and the next one mails. */
export const noticeTitle = "合同企業面接会を開きます";
/** Titles of the postings that are imported by CSV; a later chapter closes the first. */
export const titles = ["水産加工品の包装", "鮮魚の配送"] as const;

export const menu = (page: Page) => page.getByRole("navigation", { name: "管理メニュー" }).locator("ul");
export const upload = (page: Page) => page.locator("main input[type=file]");
export const label = (page: Page, text: string) => page.locator("main label", { hasText: text }).first();
export const status = (page: Page) => page.locator("main [role=status]");

const filter = (page: Page) => page.locator("main form").first();

/** Opens a list by its entry in the menu, then follows `link` there. */
export const fromMenu = (entry: string, link: string): Stop => ({
  arrive: ({ page }) => menu(page).getByRole("link", { name: entry, exact: true }).click(),
  show: (page) => [menu(page), page.locator("h1", { hasText: entry }), inMain(page, link), filter(page)],
  press: (page) => [menu(page).getByRole("link", { name: entry, exact: true }), inMain(page, link)],
  goOn: true,
});

/** A page that explains a step and confirms it by a button. */
export const confirmed = (heading: string, name: string): Stop => ({
  show: (page) => [page.locator("h1", { hasText: heading }), button(page, name)],
  press: (page) => [button(page, name)],
});
