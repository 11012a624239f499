import { randomBytes } from "node:crypto";
import type { Page } from "@playwright/test";
import { expect } from "./e2e";
import type { Mailbox } from "./mailbox";

/** An address that no other test uses. */
export function freshEmail(): string {
  return `kyushoku-${randomBytes(6).toString("hex")}@example.jp`;
}

/** Login ID, password and link in the text of a mail. */
export function credentials(text: string): { email: string; password: string; url: string } {
  const line = (name: string) => new RegExp(`^${name}\\s*:\\s*(\\S+)$`, "m").exec(text)?.[1] ?? "";
  return {
    email: line("ログインID"),
    password: line("(?:新しい)?パスワード"),
    url: /^https?:\/\/\S+$/m.exec(text)?.[0] ?? "",
  };
}

/** Expects the page with this main heading. */
export async function expectPage(page: Page, title: string): Promise<void> {
  await expect(page.getByRole("heading", { level: 1, name: title, exact: true })).toBeVisible();
}

/** The page of 登録申請 of 求職者, after the consent. */
export async function openAddressForm(page: Page): Promise<void> {
  await page.goto("/register");
  await page.getByLabel("利用規約に同意します").check();
  await page.getByRole("button", { name: "求職者登録申請ページへ" }).click();
  await expectPage(page, "求職者登録申請");
}

/** Starts a registration as 求職者: from the terms to the page that says that a mail was sent. */
export async function startRegistrationByMail(page: Page, email: string): Promise<void> {
  await openAddressForm(page);
  await page.getByLabel("Eメールアドレス").fill(email);
  await page.getByRole("button", { name: "送信", exact: true }).click();
  await expect(page.getByText("求職者登録申請受付メールを、申請された")).toBeVisible();
}

/** Confirms a registration by its mail; ends on the アンケート. The mailed password. */
export async function activateByMail(page: Page, mailbox: Mailbox, email: string): Promise<string> {
  const { url, password } = credentials((await mailbox.mail(email)).text);
  await page.goto(url);
  await page.getByLabel("パスワード", { exact: false }).first().fill(password);
  await page.getByLabel("識別文字列（半角アルファベット3文字）").fill("KWR");
  await page.getByRole("radio", { name: "一般" }).check();
  await page.getByRole("button", { name: "ユーザ登録認証申請" }).click();
  await expectPage(page, "アンケート");
  return password;
}

/** Registers a 求職者; ends on 求職者メニュー. */
export async function register(page: Page, mailbox: Mailbox, email = freshEmail()) {
  await startRegistrationByMail(page, email);
  const password = await activateByMail(page, mailbox, email);
  await page.getByRole("button", { name: "回答する" }).click();
  await expectPage(page, "求職者メニュー");
  return { email, password };
}

export async function login(page: Page, email: string, password: string): Promise<void> {
  await page.goto("/login");
  await fillLogin(page, email, password);
  await expectPage(page, "求職者メニュー");
}

/** Registers a 担当者: from the terms to a submission that awaits approval. */
export async function registerEmployerUserByMail(
  page: Page,
  mailbox: Mailbox,
  name: string,
  email = freshEmail(),
) {
  await page.goto("/business/register");
  await page.getByLabel("利用規約に同意します").check();
  await page.getByRole("button", { name: "事業者登録申請ページへ" }).click();
  await page.getByLabel("Eメールアドレス").fill(email);
  await page.getByRole("button", { name: "送信", exact: true }).click();
  await expect(page.getByText("事業者登録申請受付メールを、申請された")).toBeVisible();
  const { url, password } = credentials((await mailbox.mail(email)).text);
  await page.goto(url);
  await page.locator("input[name=password]").fill(password);
  await page.getByLabel("事業者名").fill(name);
  await page.getByLabel("かな").fill("あおなみすいさん");
  await page.getByLabel("業種").selectOption("製造業");
  await page.getByLabel("所在地").fill("いわき市小名浜1");
  await page.getByLabel("電話").fill("0246-00-0000");
  await page.getByLabel("担当者のお名前").fill("青波 一郎");
  await page.getByRole("button", { name: "事業者登録を申請する" }).click();
  await expect(page.getByText("審査中です。")).toBeVisible();
  return { email, password };
}

/** Logs a 担当者 in, by the login page that 求職者 use too. */
export async function loginEmployerUser(
  page: Page,
  user: { email: string; password: string },
): Promise<void> {
  await page.goto("/login");
  await fillLogin(page, user.email, user.password);
  await expectPage(page, "事業者メニュー");
}

export async function fillLogin(page: Page, email: string, password: string): Promise<void> {
  await page.getByLabel("ログインID", { exact: false }).fill(email);
  await page.locator("input[name=password]").fill(password);
  await page.getByRole("button", { name: "ログイン", exact: true }).click();
}

/** Logs a 職員 in; ends on the ダッシュボード. */
export async function loginStaff(page: Page, staff: { email: string; password: string }): Promise<void> {
  await page.goto("/admin/login");
  await page.getByLabel("メールアドレス").fill(staff.email);
  await page.locator("input[name=password]").fill(staff.password);
  await page.getByRole("button", { name: "ログイン", exact: true }).click();
  await expectPage(page, "ダッシュボード");
}
