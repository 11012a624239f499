import { log } from "@/lib/log";
import { tagsOf } from "@/lib/page-cache/announce";
import { entryIsCurrent, freshness } from "@/lib/page-cache/freshness.mjs";
import { second } from "@/lib/time/units";
import { findUrgentLine } from "./find";

type Shown = { text: string; href: string | null } | undefined;

const longestRead = second;
let known: { line: Shown; readAt: number } | undefined;

/**
 * 緊急のお知らせ for a page that is being rendered. This process keeps it until a change is announced, as the page cache
 * keeps a page. Without a database it goes on with the last known line.
 */
export async function currentUrgentLine(now: Date): Promise<Shown> {
  const readAt = now.getTime();
  if (known && entryIsCurrent(freshness(), known.readAt, tagsOf(["urgent"]).split(","), readAt))
    return known.line;
  try {
    const row = await within(longestRead, findUrgentLine());
    known = { line: row && { text: row.text, href: row.href }, readAt };
  } catch (error) {
    log.warn({ error }, "urgent line not read");
  }
  return known?.line;
}

async function within<T>(ms: number, work: Promise<T>): Promise<T> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<never>((_, fail) => {
    timer = setTimeout(() => fail(new Error("too slow")), ms);
  });
  work.catch(() => {});
  try {
    return await Promise.race([work, late]);
  } finally {
    clearTimeout(timer);
  }
}
