import type { Page } from "@playwright/test";
import { applicantMenu, choice, fromApplicantMenu, password, passwordOf } from "./applicant-parts";
import { openLetter } from "./letter";
import { button, inMain, type Stop, title, type Visit } from "./stop";
import { toolsStops } from "./tools-stops";

const inHeader = (page: Page, name: string) =>
  page.locator("header").getByRole("link", { name, exact: true }).filter({ visible: true });
const chosenPassword = "港の朝焼け 灯台 七つ";

/** On a PC the menu is always open. */
async function openMenu(page: Page): Promise<void> {
  const icon = page.locator("#menu summary");
  if (await icon.isVisible()) await icon.click();
}

/** The open menu; on a phone with the bar that has its icon. */
const topMenu = (page: Page) => [
  page.locator("header > div:has(#menu[open]), header nav").filter({ visible: true }).first(),
  page.locator("header nav").filter({ visible: true }),
];

async function signOut({ page }: Visit): Promise<void> {
  await page.goto("/mypage");
  await page.locator("main").getByRole("button", { name: "ログアウト" }).click();
  await page.getByText("ログアウトしました。").first().waitFor();
}

const fromSettings = (link: string): Stop => ({
  show: (page) => [
    page.getByRole("heading", { name: "その他アカウント管理" }),
    inMain(page, "アカウントを削除する"),
  ],
  press: (page) => [inMain(page, link)],
  goOn: true,
});

const topMenuTo = (link: string): Stop => ({
  arrive: async ({ page }) => {
    await page.goto("/");
    await openMenu(page);
  },
  show: topMenu,
  snug: true,
  press: (page) => [inHeader(page, link)],
  goOn: true,
});

const letter = (nth: number): Stop => ({
  arrive: openLetter(nth),
  show: (page) => [page.locator("dl"), page.locator("pre")],
  press: (page) => [page.locator("a")],
  goOn: true,
});

/** One stop for each step of app/(public)/manual/applicant-chapters.ts. */
export const applicantStops: Record<string, Stop> = {
  "register-1": topMenuTo("求職者登録"),
  "register-2": {
    arrive: ({ page }) => page.getByLabel("利用規約に同意します").check(),
    show: (page) => [page.locator("main h2").first(), button(page, "求職者登録申請ページへ")],
    press: (page) => [choice(page, "利用規約に同意します"), button(page, "求職者登録申請ページへ")],
    goOn: true,
  },
  "register-3": {
    arrive: ({ page, email }) => page.getByLabel("Eメールアドレス").fill(email),
    show: (page) => [title(page), button(page, "送信")],
    press: (page) => [button(page, "送信")],
    goOn: true,
  },
  "register-4": {
    show: (page) => [
      title(page),
      page.getByText("求職者登録申請受付メールを"),
      page.getByText("受信トレイを確認"),
    ],
  },
  "register-5": letter(1),
  "register-6": {
    arrive: async ({ page, mail }) => {
      await password(page).fill(passwordOf((await mail(1)).text));
      await page.getByLabel("識別文字列（半角アルファベット3文字）").fill("KWR");
    },
    show: (page) => [title(page), page.getByLabel("識別文字列（半角アルファベット3文字）")],
  },
  "register-7": {
    arrive: ({ page }) => page.getByRole("radio", { name: "一般" }).check(),
    show: (page) => [page.locator("main fieldset").first(), button(page, "ユーザ登録認証申請")],
    press: (page) => [button(page, "ユーザ登録認証申請")],
    goOn: true,
  },
  "register-8": {
    arrive: async ({ page }) => {
      await page.getByRole("radio", { name: "女性" }).check();
      await page.getByRole("radio", { name: "30代" }).check();
    },
    show: (page) => [title(page), button(page, "回答する")],
    press: (page) => [button(page, "回答する")],
    goOn: true,
  },
  "register-9": { show: applicantMenu },

  "login-1": {
    ...topMenuTo("ログイン"),
    arrive: async (visit) => {
      await signOut(visit);
      await topMenuTo("ログイン").arrive?.(visit);
    },
  },
  "login-2": {
    arrive: async ({ page, email, mail }) => {
      await page.getByLabel("ログインID").fill(email);
      await password(page).fill(passwordOf((await mail(1)).text));
    },
    show: (page) => [title(page), button(page, "ログイン")],
    press: (page) => [button(page, "ログイン")],
    goOn: true,
  },
  "login-3": { show: applicantMenu },

  "menu-1": { show: applicantMenu },
  "menu-2": {
    arrive: ({ page }) => openMenu(page),
    show: topMenu,
    snug: true,
    press: (page) => [
      page.locator("#menu summary").or(inHeader(page, "求職者メニュー")).filter({ visible: true }).first(),
    ],
  },

  "profile-1": fromApplicantMenu("求職者情報確認・編集"),
  "profile-2": {
    show: (page) => [title(page), button(page, "更新")],
    press: (page) => [page.locator("main fieldset"), button(page, "更新")],
  },

  "settings-1": fromApplicantMenu("メール配信・アカウント設定"),
  "settings-2": {
    show: (page) => [title(page), button(page, "更新")],
    press: (page) => [button(page, "更新")],
  },

  "password-1": fromApplicantMenu("メール配信・アカウント設定"),
  "password-2": fromSettings("パスワードを変更する"),
  "password-3": {
    arrive: async ({ page }) => {
      await password(page, "newPassword").fill(chosenPassword);
      await password(page, "newPasswordAgain").fill(chosenPassword);
    },
    show: (page) => [title(page), button(page, "変更")],
    press: (page) => [button(page, "変更")],
    goOn: true,
  },
  "password-4": {
    arrive: ({ page }) => page.getByText("パスワードを変更しました。").waitFor(),
    show: applicantMenu,
  },

  "delete-1": fromApplicantMenu("メール配信・アカウント設定"),
  "delete-2": fromSettings("アカウントを削除する"),
  // The button is not pressed, because the next chapter needs the account.
  "delete-3": {
    arrive: ({ page }) => page.getByLabel("以上のことを了解しました。").check(),
    show: (page) => [title(page), button(page, "アカウント削除する")],
    press: (page) => [choice(page, "以上のことを了解しました。"), button(page, "アカウント削除する")],
  },

  "reissue-1": {
    arrive: async (visit) => {
      await signOut(visit);
      await visit.page.goto("/login");
    },
    show: (page) => [title(page), inMain(page, "こちら")],
    press: (page) => [inMain(page, "こちら")],
    goOn: true,
  },
  "reissue-2": {
    arrive: async ({ page, email }) => {
      await page.getByRole("radio", { name: "求職者" }).check();
      await page.getByLabel("登録メールアドレス").fill(email);
    },
    show: (page) => [page.locator("main fieldset"), button(page, "申請")],
    press: (page) => [choice(page, "求職者"), button(page, "申請")],
    goOn: true,
  },
  "reissue-3": { show: (page) => [title(page), page.locator("main [role=status]")] },
  "reissue-4": letter(2),
  "reissue-5": {
    arrive: async ({ page, mail }) => password(page).fill(passwordOf((await mail(2)).text)),
    show: (page) => [title(page), button(page, "認証")],
    press: (page) => [button(page, "認証")],
    goOn: true,
  },
  "reissue-6": {
    arrive: ({ page }) => page.getByText("パスワードを新しいものに変更しました。").waitFor(),
    show: (page) => [title(page), button(page, "ログイン")],
  },

  ...toolsStops,
};
