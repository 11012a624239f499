import type { Page } from "@playwright/test";
import { credentials } from "@/tests/support/walk";
import { inMain, type Stop, title } from "./stop";

export const password = (page: Page, name = "password") => page.locator(`input[name=${name}]`);
export const choice = (page: Page, label: string) =>
  page.locator("main label").filter({ hasText: label }).first();
export const applicantMenu = (page: Page) => [
  title(page),
  page.getByRole("navigation", { name: "求職者メニュー" }),
];

export const fromApplicantMenu = (link: string): Stop => ({
  arrive: ({ page }) => page.goto("/mypage"),
  show: applicantMenu,
  press: (page) => [inMain(page, link)],
  goOn: true,
});

export function passwordOf(text: string): string {
  return credentials(text).password;
}
