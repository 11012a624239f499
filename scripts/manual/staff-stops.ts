import type { Page } from "@playwright/test";
import { generateSync } from "otplib";
import { addApplicant, addStaff } from "@/tests/support/accounts";
import { postingsCsv } from "@/tests/support/csv";
import { field } from "@/tests/support/desk-walk";
import { pdf } from "@/tests/support/samples";
import { applyByMail } from "@/tests/support/walk";
import { approvalStops } from "./approval-stops";
import { button, confirmed, inMain, deskMenu as menu, type Stop, title, type Visit } from "./stop";

const chosenPassword = "うみべの 灯台と 七つの星";
const noticeTitle = "合同企業面接会を開きます";
const titles = ["水産加工品の包装", "鮮魚の配送"] as const;

const filter = (page: Page) => page.locator("main form").first();
const label = (page: Page, text: string) => page.locator("main label", { hasText: text }).first();
const status = (page: Page) => page.locator("main [role=status]");
/** Of the two that were taken in, the newer of its name. */
const posting = (page: Page) => inMain(page, titles[0]).first();
const upload = (page: Page) => page.locator("main input[type=file]");

/** The list that this entry of the menu opens, and what is begun there. */
const fromMenu = (entry: string, link: string): Stop => ({
  arrive: ({ page }) => menu(page).getByRole("link", { name: entry, exact: true }).click(),
  show: (page) => [menu(page), page.locator("h1", { hasText: entry }), inMain(page, link), filter(page)],
  press: (page) => [menu(page).getByRole("link", { name: entry, exact: true }), inMain(page, link)],
  goOn: true,
});

/** Somebody else, at home, asks for the mail that will not arrive. */
async function applyAtHome({ page, email, mail }: Visit): Promise<void> {
  const home = await page
    .context()
    .browser()
    ?.newPage({ baseURL: new URL(page.url()).origin });
  if (!home) throw new Error("no browser");
  await applyByMail(home, email);
  await mail(1);
  await home.close();
}

async function chooseCsv({ page, sql }: Visit, faults: Record<string, string>[] = []): Promise<void> {
  const [employer] = await sql`select name from employers where state = 'published' order by name limit 1`;
  const rows = titles.map((name, at) => ({ 求人名: name, 事業者: String(employer?.name), ...faults[at] }));
  await upload(page).setInputFiles(postingsCsv(rows));
}

/** One for each step of app/(public)/manual/staff-chapters.ts. */
export const staffStops: Record<string, Stop> = {
  "sign-in-1": {
    arrive: async ({ page, sql, clerk }) => {
      const { id, password } = await addStaff(sql, { email: clerk, name: "いわき 花子" });
      await sql`update staff set must_change_password = true where id = ${id}`;
      await page.goto("/admin/login");
      await page.getByLabel("メールアドレス").fill(clerk);
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
      // The site of the pictures leaves it to each 職員: a city's own leads here by itself.
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
      // Its true key: the picture has shown another.
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

  "csv-1": fromMenu("求人", "CSVの取り込み"),
  "csv-2": {
    arrive: (visit) => chooseCsv(visit, [{ 地区: "東京" }, { 賃金の下限: "たくさん" }]),
    show: (page) => [title(page), button(page, "内容を確かめる")],
    press: (page) => [button(page, "内容を確かめる")],
    goOn: true,
  },
  "csv-3": {
    show: (page) => [title(page), page.getByRole("table", { name: "誤りのある行" })],
    press: (page) => [inMain(page, "ファイルを選びなおす")],
    goOn: true,
  },
  "csv-4": {
    arrive: async (visit) => {
      await chooseCsv(visit);
      await button(visit.page, "内容を確かめる").click();
    },
    show: (page) => [title(page), button(page, "取り込む")],
    press: (page) => [button(page, "取り込む")],
    goOn: true,
  },
  "csv-5": {
    arrive: ({ page }) => page.getByText("2行を取り込みました。").waitFor(),
    show: (page) => [title(page), status(page)],
  },

  "notice-1": fromMenu("お知らせ", "新規作成"),
  "notice-2": {
    arrive: async ({ page }) => {
      await field(page, "title").fill(noticeTitle);
      await field(page, "body").fill(
        "市内の企業20社が集まります。申込みは要りません。\n\n## 持ち物\n\n- 履歴書\n- 筆記用具",
      );
    },
    show: (page) => [
      page.locator("h1", { hasText: "お知らせの作成" }),
      field(page, "title"),
      button(page, "プレビュー"),
    ],
    press: (page) => [button(page, "プレビュー")],
  },
  "notice-3": {
    show: (page) => [label(page, "公開日時"), button(page, "下書き保存")],
    press: (page) => [button(page, "下書き保存")],
    goOn: true,
  },
  "notice-4": {
    show: (page) => [title(page), status(page), inMain(page, "添付ファイルの追加・削除")],
    press: (page) => [inMain(page, "添付ファイルの追加・削除")],
    goOn: true,
  },
  "notice-5": {
    arrive: ({ page }) =>
      upload(page).setInputFiles({ name: "会場案内.pdf", mimeType: "application/pdf", buffer: pdf() }),
    show: (page) => [page.locator("h1", { hasText: "添付ファイル" }), button(page, "追加する")],
    press: (page) => [button(page, "追加する")],
    goOn: true,
  },
  "notice-6": {
    arrive: ({ page }) => page.getByText("追加しました。").waitFor(),
    show: (page) => [inMain(page, noticeTitle), status(page), inMain(page, /^会場案内/)],
    press: (page) => [inMain(page, noticeTitle)],
    goOn: true,
  },
  "notice-7": {
    show: (page) => [label(page, "公開日時"), button(page, "公開する")],
    press: (page) => [button(page, "公開する")],
    goOn: true,
  },
  "notice-8": {
    show: (page) => [title(page), page.getByText("公開しました。"), inMain(page, "取り下げる")],
    press: (page) => [inMain(page, "公開ページを見る"), inMain(page, "取り下げる")],
  },

  "mail-1": fromMenu("メール配信", "新規作成"),
  "mail-2": {
    arrive: async ({ page, sql }) => {
      // A mail to nobody cannot be sent.
      await addApplicant(sql);
      await field(page, "subject").fill(noticeTitle);
      await field(page, "body").fill("市内の企業20社が集まります。申込みは要りません。");
      await page.getByRole("radio", { name: "一般" }).check();
    },
    show: (page) => [page.locator("h1", { hasText: "メールの作成" }), button(page, "確認画面へ")],
    press: (page) => [button(page, "確認画面へ")],
    goOn: true,
  },
  "mail-3": {
    show: (page) => [page.locator("h1", { hasText: "配信の確認" }), page.locator("main dl").first()],
  },
  "mail-4": {
    arrive: ({ page }) => page.getByRole("radio", { name: "すぐに配信する" }).check(),
    show: (page) => [page.locator("h2", { hasText: "テスト送信" }), button(page, "配信する")],
    press: (page) => [button(page, "配信する")],
    goOn: true,
  },
  "mail-5": {
    arrive: async ({ page, sql }) => {
      await button(page, "配信を取り消す").waitFor();
      // The site of the tests has other people's mails to count: this one waits for a day that never comes.
      await sql`update campaigns set sends_at = now() + interval '1 day' where subject = ${noticeTitle}`;
    },
    show: (page) => [page.getByText("配信を受け付けました。"), button(page, "配信を取り消す")],
    press: (page) => [button(page, "配信を取り消す")],
  },

  ...approvalStops,

  "caller-1": fromMenu("求職者", "メールが来ない・ログインできない"),
  "caller-2": {
    arrive: async (visit) => {
      const { page, email } = visit;
      await applyAtHome(visit);
      await page.getByLabel("メールアドレスか識別名").fill(email);
    },
    show: (page) => [title(page), button(page, "調べる")],
    press: (page) => [button(page, "調べる")],
    goOn: true,
  },
  "caller-3": {
    show: (page) => [page.locator("h1", { hasText: "申請中の方" }), inMain(page, "登録メールを再送")],
    press: (page) => [inMain(page, "登録メールを再送")],
    goOn: true,
  },
  "caller-4": confirmed("登録メールを再送", "メールを送る"),

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
