import { log } from "@/lib/log";
import { type Published, tagsOf } from "@/lib/page-cache/announce";
import { invalidate } from "@/lib/page-cache/freshness.mjs";

const pollMs = 2_000;

/** Finds the nouns of which something became public after `since` and by `until`. */
type PublishedBetween = (since: Date, until: Date) => Promise<Published[]>;

/**
 * Shows scheduled content when its moment comes: every instance polls every two seconds and invalidates its own pages. A
 * poll that failed is repeated for the same period. At the start no page is up to date anyway (freshness.mjs). 掲載終了
 * needs no poll: it is the end of a day, which entryIsCurrent checks.
 */
export function startScheduledPublishing(
  publishedBetween: PublishedBetween,
  now: () => Date = () => new Date(),
): () => Promise<void> {
  let since = now();
  let polling: Promise<void> = Promise.resolve();
  let timer: NodeJS.Timeout | undefined;
  let stopped = false;
  const poll = async () => {
    const until = now();
    try {
      const changed = await publishedBetween(since, until);
      // Dated now, not at the moment itself: a page rendered in between may have read the rows before that moment.
      if (changed.length > 0) invalidate(tagsOf(changed).split(","), now().getTime());
      since = until;
    } catch (error) {
      log.warn({ error }, "scheduled publishing failed");
    }
  };
  const schedule = () => {
    if (stopped) return;
    timer = setTimeout(() => {
      polling = poll().then(schedule);
    }, pollMs);
  };
  schedule();
  return async () => {
    stopped = true;
    clearTimeout(timer);
    await polling;
  };
}
