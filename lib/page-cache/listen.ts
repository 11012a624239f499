import postgres from "postgres";
import { backoff } from "@/lib/db/client";
import { env } from "@/lib/env";
import { log } from "@/lib/log";
import { invalidate, invalidateAll } from "@/lib/page-cache/freshness.mjs";

const firstConnectionMs = 2_000;
const retryMs = 1_000;

/**
 * Listens to the announcements of all instances, and invalidates the pages of this instance that show what has changed.
 * The returned function stops it. See cache-handler.mjs.
 */
export async function startListening(): Promise<() => Promise<void>> {
  const sql = postgres(env().DATABASE_URL, { max: 1, connect_timeout: 5, backoff, onnotice: () => {} });
  const onAnnouncement = (tags: string) => invalidate(tags.split(","), Date.now());
  let resolveFirst = () => {};
  const first = new Promise<void>((done) => (resolveFirst = done));
  const onConnected = () => {
    // Announcements are lost while no connection listens: every older page may be out of date.
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
  // Pages rendered before the first connection are rendered again. Without a database, the static pages are still served.
  await Promise.race([first, new Promise((done) => setTimeout(done, firstConnectionMs))]);
  return async () => {
    stopped = true;
    await sql.end({ timeout: 1 });
  };
}
