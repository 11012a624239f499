import { log } from "@/lib/log";
import { type Published, tagsOf } from "@/lib/page-cache/announce";
import { invalidate } from "@/lib/page-cache/freshness.mjs";

const pauseMs = 2_000;

/** Answers which nouns have something that became public after `since` and by `until`. */
type PublishedBetween = (since: Date, until: Date) => Promise<Published[]>;

/**
 * Shows what is published ahead of time when its moment comes: every instance asks every two seconds and invalidates its
 * own pages. A question that failed is asked again for the same time; at the start no older page counts anyway
 * (freshness.mjs). 掲載終了 needs no question: it is the end of a day, which entryIsCurrent knows.
 */
export function startScheduledPublishing(
  publishedBetween: PublishedBetween,
  now: () => Date = () => new Date(),
): () => Promise<void> {
  let since = now();
  let asking: Promise<void> = Promise.resolve();
  let timer: NodeJS.Timeout | undefined;
  let stopped = false;
  const ask = async () => {
    const until = now();
    try {
      const changed = await publishedBetween(since, until);
      // Dated now, not by the moment itself: a page rendered in between may have read the rows before that moment.
      if (changed.length > 0) invalidate(tagsOf(changed).split(","), now().getTime());
      since = until;
    } catch (error) {
      log.warn({ error }, "not looking for what came due");
    }
  };
  const schedule = () => {
    if (stopped) return;
    timer = setTimeout(() => {
      asking = ask().then(schedule);
    }, pauseMs);
  };
  schedule();
  return async () => {
    stopped = true;
    clearTimeout(timer);
    await asking;
  };
}
