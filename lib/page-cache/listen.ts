import postgres from "postgres";
import { backoff } from "@/lib/db/client";
import { env } from "@/lib/env";
import { log } from "@/lib/log";
import { invalidate, invalidateAll } from "@/lib/page-cache/freshness.mjs";

const firstConnectionMs = 2_000;
const retryMs = 1_000;

/**
 * Listens to what any instance announces, and invalidates this instance's pages that show it. The returned function ends
 * it. See cache-handler.mjs.
 */
export async function startListening(): Promise<() => Promise<void>> {
  const sql = postgres(env().DATABASE_URL, { max: 1, connect_timeout: 5, backoff, onnotice: () => {} });
  const onAnnouncement = (tags: string) => invalidate(tags.split(","), Date.now());
  let resolveFirst = () => {};
  const first = new Promise<void>((done) => (resolveFirst = done));
  const onConnected = () => {
    // What was announced while no connection was listening is lost: every page from before may be out of date.
    invalidateAll(Date.now());
    resolveFirst();
  };
  let stopped = false;
  const listen = () => {
    sql.listen("published", onAnnouncement, onConnected).catch((error) => {
      if (stopped) return;
      log.warn({ error }, "not listening");
      setTimeout(listen, retryMs).unref();
    });
  };
  listen();
  // Pages made before the first connection are made twice. But without a database the static pages are served all the same.
  await Promise.race([first, new Promise((done) => setTimeout(done, firstConnectionMs))]);
  return async () => {
    stopped = true;
    await sql.end({ timeout: 1 });
  };
}
