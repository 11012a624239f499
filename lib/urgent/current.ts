import { log } from "@/lib/log";
import { tagsOf } from "@/lib/page-cache/announce";
import { entryIsCurrent, freshness } from "@/lib/page-cache/freshness.mjs";
import { findUrgentLine } from "./find";

type Shown = { text: string; href: string | null } | undefined;

const patience = 1_000;
let known: { line: Shown; readAt: number } | undefined;

/**
 * 緊急のお知らせ for the page that is being made: looked up once, then again when it is announced as changed, like a
 * page. Without a database pages go on with the line that is known.
 */
export async function currentUrgentLine(now: Date): Promise<Shown> {
  const readAt = now.getTime();
  if (known && entryIsCurrent(freshness(), known.readAt, tagsOf(["urgent"]).split(","), readAt))
    return known.line;
  try {
    const row = await within(patience, findUrgentLine());
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
