import type postgres from "postgres";
import { addSiteJob } from "@/tests/support/factories/postings";
import { choice, fromApplicantMenu, password, passwordOf } from "./applicant-parts";
import { button, inMain, type Stop, title } from "./stop";

/** One stop for each step of app/(public)/manual/tools-chapters.ts. */
export const toolsStops: Record<string, Stop> = {
  "saved-1": {
    arrive: async ({ page, email, mail, sql }) => {
      await page.goto("/login");
      await page.getByLabel("ログインID").fill(email);
      await password(page).fill(passwordOf((await mail(2)).text));
      await button(page, "ログイン").click();
      await page.getByRole("heading", { name: "求職者メニュー" }).waitFor();
      // Before this answer a press would lead to the page of the account.
      const known = page.waitForResponse(/\/api\/saved-jobs\/account$/);
      await page.goto(`/jobs/${await examplePosting(sql)}`);
      await known;
    },
    show: (page) => [title(page), button(page, "検討リストに入れる")],
    press: (page) => [button(page, "検討リストに入れる")],
    goOn: true,
  },
  "saved-2": {
    ...fromApplicantMenu("検討リスト"),
    arrive: async ({ page }) => {
      await page.getByText("検討リストにあります").waitFor();
      await page.goto("/mypage");
    },
  },
  "saved-3": {
    arrive: ({ page }) => page.getByRole("heading", { name: "検討リスト", exact: true }).waitFor(),
    show: (page) => [
      title(page),
      page.locator("main li").filter({ hasText: "介護スタッフ（見本）" }).first(),
    ],
    press: (page) => [inMain(page, /^メモを書く/), page.getByRole("button", { name: /^リストから外す/ })],
  },

  "alerts-1": {
    arrive: ({ page }) => page.goto(`/jobs?q=${encodeURIComponent("介護")}`),
    show: (page) => [page.getByRole("complementary", { name: "新着のお知らせ" })],
    press: (page) => [inMain(page, "新着のお知らせを受け取る")],
    goOn: true,
  },
  "alerts-2": {
    arrive: ({ page }) => page.getByLabel("毎日").check(),
    show: (page) => [title(page), button(page, "お知らせを受け取る")],
    press: (page) => [button(page, "お知らせを受け取る")],
    goOn: true,
  },
  "alerts-3": {
    arrive: ({ page }) => page.getByText("新着のお知らせを登録しました。").waitFor(),
    show: (page) => [title(page), page.getByRole("button", { name: /^お知らせを止める/ })],
    press: (page) => [page.getByRole("button", { name: /^お知らせを止める/ })],
  },

  "activities-1": {
    arrive: async ({ page, sql }) => page.goto(`/jobs/${await examplePosting(sql)}`),
    show: (page) => [title(page), inMain(page, "求職活動の記録につける")],
    press: (page) => [inMain(page, "求職活動の記録につける")],
    goOn: true,
  },
  "activities-2": {
    arrive: ({ page }) => page.getByRole("radio", { name: "応募した" }).check(),
    show: (page) => [title(page), page.getByLabel("事業者名")],
    press: (page) => [page.locator("main fieldset").first()],
  },
  "activities-3": {
    show: (page) => [choice(page, "結果"), button(page, "記録する")],
    press: (page) => [button(page, "記録する")],
    goOn: true,
  },
  "activities-4": {
    arrive: ({ page }) => page.getByText("記録しました。").waitFor(),
    show: (page) => [
      title(page),
      page.locator("main li").filter({ hasText: "介護スタッフ（見本）" }).first(),
    ],
    press: (page) => [inMain(page, "期間を選んで印刷する")],
  },
};
/** A posting of a fictitious 事業者, with the same text in every picture; its id. */
async function examplePosting(sql: postgres.Sql): Promise<string> {
  const [known] = await sql<{ id: string }[]>`select id from jobs where title = '介護スタッフ（見本）'`;
  if (known) return known.id;
  const [employer] = await sql<{ id: string }[]>`
    insert into employers (name, kana, industry, address, state, created_at, updated_at)
    values ('みほん福祉会（見本）', 'みほんふくしかい', '医療・福祉', 'いわき市平字見本1番地', 'published', now(), now())
    returning id`;
  return addSiteJob(sql, {
    employerId: String(employer?.id),
    title: "介護スタッフ（見本）",
    occupation: "care",
  });
}
