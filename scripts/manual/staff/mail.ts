import { addApplicant } from "@/tests/support/accounts";
import { field } from "@/tests/support/staff-walk";
import { button, type Stop } from "../stop";
import { fromMenu, noticeTitle } from "./overview";

export const mailStops: Record<string, Stop> = {
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
      // The tests share one site and count mails there, so this campaign must not be sent.
      await sql`update campaigns set sends_at = now() + interval '1 day' where subject = ${noticeTitle}`;
    },
    show: (page) => [page.getByText("配信を受け付けました。"), button(page, "配信を取り消す")],
    press: (page) => [button(page, "配信を取り消す")],
  },
};
