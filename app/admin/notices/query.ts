import type { NoticeFilter, NoticeOrder } from "@/lib/notices/for-staff";
import { noticeAudienceLabels, noticeStateLabels } from "@/lib/notices/labels";
import { choice, defineList, words } from "../list-query";

export const noticeList = defineList<NoticeFilter, NoticeOrder>(
  "/admin/notices",
  { changed: "最後の変更順", published: "公開日時順", title: "タイトル順" },
  {
    words: words("タイトル・本文のことば"),
    state: choice("状態", noticeStateLabels),
    audience: choice("対象", noticeAudienceLabels),
  },
);
