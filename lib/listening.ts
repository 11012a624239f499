import postgres from "postgres";
import { backoff } from "@/lib/db/client";
import { env } from "@/lib/env";
import { raiseFloor, tell } from "@/lib/freshness.mjs";
import { log } from "@/lib/log";

const patience = 2_000;

/** Hears what was published by any instance; this one's pages that show it are made anew. See cache-handler.mjs. */
export async function startListening(): Promise<() => Promise<void>> {
  const sql = postgres(env().DATABASE_URL, { max: 1, connect_timeout: 5, backoff, onnotice: () => {} });
  const hear = (tags: string) => tell(tags.split(","), Date.now());
  let heard = () => {};
  const first = new Promise<void>((done) => (heard = done));
  const connected = () => {
    // Whatever was announced while we were not listening is lost: every page before now may be old.
    raiseFloor(Date.now());
    heard();
  };
  let stopped = false;
  const listen = () => {
    sql.listen("published", hear, connected).catch((error) => {
      if (stopped) return;
      log.warn({ error }, "not listening");
      setTimeout(listen, 1000).unref();
    });
  };
  listen();
  // Pages made before we listen are made twice; but without a database the static ones are served all the same.
  await Promise.race([first, new Promise((done) => setTimeout(done, patience))]);
  return async () => {
    stopped = true;
    await sql.end({ timeout: 1 });
  };
}
