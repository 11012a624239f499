import type { Page } from "@playwright/test";
import { button, inMain, type Stop } from "../stop";

/** The お知らせ that is published, and mailed a chapter later. */
export const noticeTitle = "合同企業面接会を開きます";
/** The postings that come in by CSV; a later chapter ends the first. */
export const titles = ["水産加工品の包装", "鮮魚の配送"] as const;

export const menu = (page: Page) => page.getByRole("navigation", { name: "管理メニュー" }).locator("ul");
export const upload = (page: Page) => page.locator("main input[type=file]");
export const label = (page: Page, text: string) => page.locator("main label", { hasText: text }).first();
export const status = (page: Page) => page.locator("main [role=status]");

const filter = (page: Page) => page.locator("main form").first();

/** The list that this entry of the menu opens, and what is begun there. */
export const fromMenu = (entry: string, link: string): Stop => ({
  arrive: ({ page }) => menu(page).getByRole("link", { name: entry, exact: true }).click(),
  show: (page) => [menu(page), page.locator("h1", { hasText: entry }), inMain(page, link), filter(page)],
  press: (page) => [menu(page).getByRole("link", { name: entry, exact: true }), inMain(page, link)],
  goOn: true,
});

/** Alone on its page: what is explained, and the press. */
export const confirmed = (heading: string, name: string): Stop => ({
  show: (page) => [page.locator("h1", { hasText: heading }), button(page, name)],
  press: (page) => [button(page, name)],
});
