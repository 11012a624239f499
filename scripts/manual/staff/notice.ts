import { pdf } from "@/tests/support/samples";
import { field } from "@/tests/support/staff-walk";
import { button, inMain, type Stop, title } from "../stop";
import { fromMenu, label, noticeTitle, status, upload } from "./overview";

export const noticeStops: Record<string, Stop> = {
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
};
