import { readFileSync } from "node:fs";
import { migrateDatabase } from "@/scripts/db-migrate.mjs";
import { ensureDatabase, startPostgres, withAdmin } from "@/scripts/start/postgres.mjs";
import type { Stage } from "./row";

/** A database server of the row's own, durable as a city runs it, that can be killed. */
export async function startCluster(stage: Stage, name: string, port: number) {
  // Below the ports that the system gives to outgoing connections: one of them could take it while it is down.
  const start = () => startPostgres({ name, port, options: ["max_connections=200"] });
  let server = await start();
  stage.atEnd(() => server.stop());
  await withAdmin(server.url, (sql) => sql`drop database if exists site with (force)`);
  const url: string = await ensureDatabase(server.url, "site");
  await migrateDatabase(url);

  const processes = () =>
    withAdmin(server.url, async (sql) => {
      const [self] = await sql`select pg_backend_pid() as pid`;
      const main = Number(readFileSync(`/proc/${self?.pid}/stat`, "utf8").split(") ").pop()?.split(" ")[1]);
      const rest = readFileSync(`/proc/${main}/task/${main}/children`, "utf8").trim().split(" ").map(Number);
      return { main, rest };
    });
  const kill = (pid: number) => {
    try {
      process.kill(pid, "SIGKILL");
    } catch {
      // It has ended by itself meanwhile.
    }
  };
  return {
    url,
    /** As on the first day: no table, no row. */
    async empty() {
      await withAdmin(server.url, (sql) => sql`drop database if exists site with (force)`);
      await ensureDatabase(server.url, "site");
    },
    /** An orderly stop, as for an update; whoever is connected is thrown out. */
    stop: () => server.stop(),
    async start() {
      server = await start();
    },
    /** The server's own way to end every connection at once. */
    async dismiss() {
      await withAdmin(
        server.url,
        (sql) => sql`select pg_terminate_backend(pid) from pg_stat_activity
          where backend_type = 'client backend' and pid <> pg_backend_pid()`,
      );
    },
    /** kill -9 of every process of it, as a power cut would; resolves once it serves again. */
    async cut() {
      const { main, rest } = await processes();
      for (const pid of [main, ...rest]) kill(pid);
      // Its keeper finds nothing left to stop.
      await server.stop();
      server = await start();
    },
    /** kill -9 of one backend: PostgreSQL throws out everybody and recovers by itself. */
    async wound() {
      const [victim] = await withAdmin(
        server.url,
        (sql) => sql`
          select pid from pg_stat_activity where backend_type = 'client backend' and pid <> pg_backend_pid()
          order by random() limit 1`,
      );
      if (victim) kill(victim.pid);
    },
  };
}
