import type { NoticeFilter, NoticeOrder } from "@/lib/notices/desk";
import { noticeAudienceLabels, noticeStateLabels } from "@/lib/notices/labels";
import { laterPage } from "@/lib/text/page-number";

export type NoticeQuery = { filter: NoticeFilter; order: NoticeOrder; page: number };
type Params = Record<string, string | string[] | undefined>;

/** What the list's URL asks for; whatever is not understood asks for nothing. */
export function readNoticeQuery(params: Params): NoticeQuery {
  const one = (name: string) => [params[name]].flat()[0]?.trim() ?? "";
  const words = one("q").toWellFormed().replaceAll("\0", "").slice(0, 200);
  const state = keyIn(noticeStateLabels, one("state"));
  const audience = keyIn(noticeAudienceLabels, one("audience"));
  return {
    filter: { ...(words && { words }), ...(state && { state }), ...(audience && { audience }) },
    order: keyIn({ published: 1, title: 1 }, one("sort")) ?? "changed",
    page: laterPage(one("page")) ?? 1,
  };
}

export function noticesHref({ filter: { words, state, audience }, order, page }: NoticeQuery): string {
  const params = new URLSearchParams({
    ...(words && { q: words }),
    ...(state && { state }),
    ...(audience && { audience }),
    ...(order !== "changed" && { sort: order }),
    ...(page > 1 && { page: String(page) }),
  });
  return params.size > 0 ? `/admin/notices?${params}` : "/admin/notices";
}

function keyIn<T extends object>(labels: T, text: string): keyof T | undefined {
  return Object.hasOwn(labels, text) ? (text as keyof T) : undefined;
}
