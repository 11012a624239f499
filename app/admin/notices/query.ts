import type { NoticeFilter, NoticeOrder } from "@/lib/notices/desk";
import { noticeAudienceLabels, noticeStateLabels } from "@/lib/notices/labels";
import { deskList, keyOf, words } from "../list-query";

export const noticeList = deskList<NoticeFilter, NoticeOrder>(
  "/admin/notices",
  { changed: "最後の変更順", published: "公開日時順", title: "タイトル順" },
  { words, state: keyOf(noticeStateLabels), audience: keyOf(noticeAudienceLabels) },
);
