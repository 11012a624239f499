import { tell } from "@/lib/freshness.mjs";
import { log } from "@/lib/log";
import { noticesCameDue } from "@/lib/notices/due";
import { tagsOf } from "@/lib/published";

const pause = 2_000;

/**
 * What is published ahead appears by itself: each instance looks every two seconds which moments have come, and forgets
 * its own pages then. A look that failed is made up for by the next; at the start no older page counts anyway
 * (lib/freshness.mjs). 掲載終了 is a day, whose end every page knows.
 */
export function watchMoments(now: () => Date = () => new Date()): () => Promise<void> {
  let since = now();
  let looking: Promise<void> = Promise.resolve();
  let timer: NodeJS.Timeout | undefined;
  let stopped = false;
  const look = async () => {
    const until = now();
    try {
      // Dated now, not by the moment itself: a page made in between may have read before it.
      if (await noticesCameDue(since, until)) tell(tagsOf(["notices"]).split(","), now().getTime());
      since = until;
    } catch (error) {
      log.warn({ error }, "not looking for what came due");
    }
  };
  const next = () => {
    if (stopped) return;
    timer = setTimeout(() => {
      looking = look().then(next);
    }, pause);
  };
  next();
  return async () => {
    stopped = true;
    clearTimeout(timer);
    await looking;
  };
}
