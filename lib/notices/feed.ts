import { env } from "@/lib/env";
import { site } from "@/lib/site";
import { rss } from "@/lib/text/rss";
import { longMoment } from "@/lib/time/format";
import { noticeAudienceLabels } from "./labels";
import { newestNotices } from "./list";

const mostItems = 50;

/** RSS of the newest public お知らせ. */
export async function noticesFeed(now: Date): Promise<string> {
  const newest = await newestNotices(mostItems, now);
  const { APP_URL } = env();
  return rss({
    title: `お知らせ｜${site.name}`,
    description: `${site.city}で仕事をさがす方への、市からのお知らせです。`,
    page: `${APP_URL}/notices`,
    self: `${APP_URL}/feeds/notices.xml`,
    items: newest.map(({ id, title, audience, publishedAt, eventStartsAt, venue }) => ({
      title,
      link: `${APP_URL}/notices/${id}`,
      description: [
        `対象：${noticeAudienceLabels[audience]}`,
        eventStartsAt && `開催：${longMoment(eventStartsAt)}`,
        venue && `会場：${venue}`,
      ]
        .filter(Boolean)
        .join("、"),
      publishedAt: publishedAt ?? now,
    })),
  });
}
