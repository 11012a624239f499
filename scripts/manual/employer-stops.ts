import type { Page } from "@playwright/test";
import sharp from "sharp";
import { drawings } from "@/scripts/demo/drawings";
import { addSiteJob, inDays } from "@/tests/support/factories/postings";
import { field, fillAll, posting } from "@/tests/support/staff-walk";
import { credentials, fillLogin } from "@/tests/support/walk";
import { openLetter } from "./letter";
import { button, inMain, type Stop, title, type Visit } from "./stop";

const employer = "みさき水産株式会社";
const [written, shown] = ["干物の包装", "鮮魚の配送"];

const heading = (page: Page, text: string) => page.locator("h1", { hasText: text });
const choice = (page: Page, label: string) => page.locator("main label").filter({ hasText: label }).first();
const menu = (page: Page) => page.getByRole("navigation", { name: "事業者メニュー" });
const password = (page: Page) => page.locator("input[name=password]");

const fromMenu = (link: string): Stop => ({
  arrive: ({ page }) => page.goto("/business"),
  show: (page) => [title(page), menu(page)],
  press: (page) => [inMain(page, link)],
  goOn: true,
});

/** What staff do meanwhile: approve the 事業者 and publish one of its postings. */
async function approve({ sql, email }: Visit): Promise<void> {
  const [made] = await sql`
    insert into employers (name, kana, industry, address, phone, state, created_at, updated_at)
    values (${employer}, 'みさきすいさん', '製造業', 'いわき市小名浜字見本1', '0246-00-0000', 'published', now(), now())
    returning id`;
  await sql`update employer_users set employer_id = ${made?.id} where email = ${email}`;
  await sql`update employer_submissions set state = 'approved' where employer_user_id in
    (select id from employer_users where email = ${email})`;
  await addSiteJob(sql, { employerId: String(made?.id), title: shown, closesOn: inDays(3) });
}

const ownPosting = async ({ sql, email }: Visit) => {
  const [job] = await sql`
    select job.id from jobs job join employer_users u using (employer_id)
    where u.email = ${email} and job.title = ${shown}`;
  return `/business/jobs/${job?.id}`;
};

/** One stop for each step of app/(public)/manual/employer-chapters.ts. */
export const employerStops: Record<string, Stop> = {
  "register-1": {
    arrive: async ({ page }) => {
      await page.goto("/business/register");
      await page.getByLabel("利用規約に同意します").check();
    },
    show: (page) => [page.locator("main h2").first(), button(page, "事業者登録申請ページへ")],
    press: (page) => [choice(page, "利用規約に同意します"), button(page, "事業者登録申請ページへ")],
    goOn: true,
  },
  "register-2": {
    arrive: ({ page, email }) => page.getByLabel("Eメールアドレス").fill(email),
    show: (page) => [heading(page, "事業者登録申請"), button(page, "送信")],
    press: (page) => [button(page, "送信")],
    goOn: true,
  },
  "register-3": {
    arrive: openLetter(1),
    show: (page) => [page.locator("dl"), page.locator("pre")],
    press: (page) => [page.locator("a")],
    goOn: true,
  },
  "register-4": {
    arrive: async ({ page, mail }) => {
      await password(page).fill(credentials((await mail(1)).text).password);
      await page.getByLabel("事業者名").fill(employer);
      await page.getByLabel("かな").fill("みさきすいさん");
      await page.getByLabel("業種").selectOption("製造業");
      await page.getByLabel("所在地").fill("いわき市小名浜字見本1");
      await page.getByLabel("電話").fill("0246-00-0000");
      await page.getByLabel("担当者のお名前").fill("みさき 一郎");
    },
    show: (page) => [title(page), button(page, "事業者登録を申請する")],
    press: (page) => [button(page, "事業者登録を申請する")],
    goOn: true,
  },
  "register-5": {
    arrive: ({ page }) => page.getByText("審査中です。").waitFor(),
    show: (page) => [title(page), page.locator("main dl").first()],
  },

  "sign-in-1": {
    arrive: async (visit) => {
      const { page, email, mail } = visit;
      await page.locator("main").getByRole("button", { name: "ログアウト" }).click();
      await page.getByText("ログアウトしました。").first().waitFor();
      await approve(visit);
      await page.goto("/login");
      await page.getByLabel("ログインID", { exact: false }).fill(email);
      await password(page).fill(credentials((await mail(1)).text).password);
    },
    show: (page) => [title(page), button(page, "ログイン")],
    press: (page) => [button(page, "ログイン")],
  },
  "sign-in-2": {
    arrive: async ({ page, email, mail }) => {
      // The fields show example values, so the form is filled in again.
      await fillLogin(page, email, credentials((await mail(1)).text).password);
      await heading(page, "事業者メニュー").waitFor();
    },
    show: (page) => [title(page), menu(page)],
    press: (page) => [inMain(page, "アカウント設定")],
  },

  "post-1": fromMenu("求人の管理"),
  "post-2": {
    show: (page) => [heading(page, "求人の管理"), inMain(page, shown)],
    press: (page) => [inMain(page, "新しい求人を書く")],
    goOn: true,
  },
  "post-3": {
    arrive: async ({ page }) => {
      const { occupation, employmentType, audience, headcount, qualifications } = posting;
      await fillAll(page, {
        title: written,
        occupation,
        employmentType,
        audience,
        headcount,
        qualifications,
      });
    },
    show: (page) => [title(page), button(page, "保存して次へ")],
    press: (page) => [button(page, "前回の求人から入れる"), button(page, "保存して次へ")],
  },
  "post-4": {
    arrive: async ({ page }) => {
      await button(page, "仕事の内容").click();
      await page.waitForURL(/section=work/);
    },
    show: (page) => [title(page), field(page, "duties")],
    press: (page) => [button(page, "ひな形を使う")],
  },
  "post-5": {
    arrive: async ({ page }) => {
      await button(page, "すべての欄を1ページで入力する").click();
      await page.waitForURL(/section=all/);
      await fillAll(page, { ...posting, closesOn: inDays(30) });
      await field(page, "district").selectOption("小名浜");
      await button(page, "下書き保存").click();
      await page.getByText("下書きを保存しました。").waitFor();
    },
    show: (page) => [title(page), button(page, "承認を申請する")],
    press: (page) => [button(page, "承認を申請する")],
    goOn: true,
  },
  "post-6": {
    arrive: ({ page }) => page.getByText("承認を申請しました。").waitFor(),
    show: (page) => [title(page), button(page, "申請を取り下げる")],
    press: (page) => [button(page, "申請を取り下げる")],
  },
  "post-7": {
    arrive: async ({ page, sql, email }) => {
      await sql`
        update job_drafts set state = 'returned', reason = '業務内容を、もう少し詳しく書いてください。'
        where employer_user_id in (select id from employer_users where email = ${email})`;
      await page.goto(new URL(page.url()).pathname);
    },
    show: (page) => [title(page), inMain(page, "編集する")],
    press: (page) => [inMain(page, "編集する")],
  },

  "running-1": {
    arrive: async (visit) => visit.page.goto(await ownPosting(visit)),
    show: (page) => [title(page), inMain(page, "掲載を終了する")],
    press: (page) => [inMain(page, "内容を変更する")],
  },
  "running-2": {
    arrive: ({ page }) => inMain(page, "掲載を延長する").click(),
    show: (page) => [heading(page, "求人の延長"), button(page, "延長する")],
    press: (page) => [button(page, "延長する")],
  },
  "running-3": {
    arrive: async (visit) => visit.page.goto(`${await ownPosting(visit)}/close`),
    show: (page) => [title(page), button(page, "掲載を終了する")],
    press: (page) => [button(page, "掲載を終了する")],
    goOn: true,
  },
  "running-4": {
    arrive: ({ page }) => page.getByText("掲載を終了しました。").waitFor(),
    show: (page) => [title(page), button(page, "複製する")],
    press: (page) => [button(page, "複製する")],
  },

  "graduates-1": {
    arrive: ({ page }) => page.goto("/business/profile"),
    show: (page) => [
      page.locator("h2", { hasText: "青少年雇用情報" }),
      inMain(page, "青少年雇用情報を入力する"),
    ],
    press: (page) => [inMain(page, "青少年雇用情報を入力する")],
  },

  "photos-1": {
    arrive: ({ page }) => page.goto("/business/profile"),
    show: (page) => [title(page), inMain(page, "写真")],
    press: (page) => [inMain(page, "写真")],
    goOn: true,
  },
  "photos-2": {
    arrive: async ({ page }) => {
      const buffer = await sharp(Buffer.from(drawings.lounge)).png().toBuffer();
      await field(page, "file").setInputFiles({ name: "IMG_0123.png", mimeType: "image/png", buffer });
      await field(page, "alt").fill("海の見える窓のある休憩室。長い机と椅子が4つある");
    },
    show: (page) => [page.locator("main h2"), button(page, "追加して承認を申請する")],
    press: (page) => [button(page, "追加して承認を申請する")],
    goOn: true,
  },
  "photos-3": {
    arrive: ({ page }) => page.getByText("写真を追加しました。").waitFor(),
    show: (page) => [title(page), page.getByText("削除する", { exact: true })],
  },

  "colleagues-1": {
    arrive: async ({ page }) => {
      await page.goto("/business/members");
      await page.getByLabel("招待する方のメールアドレス").fill("jiro@example.jp");
    },
    show: (page) => [title(page), button(page, "招待のメールを送る")],
    press: (page) => [button(page, "招待のメールを送る")],
  },
  "colleagues-2": {
    arrive: ({ page }) => page.goto("/business/settings"),
    show: (page) => [title(page), inMain(page, "アカウントを削除する")],
    press: (page) => [inMain(page, "アカウントを削除する")],
  },

  "reissue-1": {
    arrive: async ({ page, email }) => {
      await page.goto("/password-reissue");
      await page.getByRole("radio", { name: "事業者" }).check();
      await page.getByLabel("登録メールアドレス").fill(email);
    },
    show: (page) => [page.locator("main fieldset"), button(page, "申請")],
    press: (page) => [choice(page, "事業者"), button(page, "申請")],
  },
};
