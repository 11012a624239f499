import { readFileSync } from "node:fs";
import { migrateDatabase } from "@/scripts/db-migrate.mjs";
import { ensureDatabase, startPostgres, withAdmin } from "@/scripts/start/postgres.mjs";

export type Cluster = Awaited<ReturnType<typeof startCluster>>;

/** A database server with fsync, as in production, that can be killed. */
export async function startCluster() {
  // The port lies below the ephemeral ports: an outgoing connection could take one of those while the server is down.
  const start = () => startPostgres({ name: "pg-cluster", port: 4890, options: ["max_connections=200"] });
  let server = await start();
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
      // The process has already ended.
    }
  };
  return {
    url,
    /** Replaces the database by an empty one without tables. */
    async empty() {
      await withAdmin(server.url, (sql) => sql`drop database if exists site with (force)`);
      await ensureDatabase(server.url, "site");
    },
    /** An orderly stop, as for an update; open connections are closed. */
    stop: () => server.stop(),
    async start() {
      server = await start();
    },
    /** Ends every connection at once by pg_terminate_backend. */
    async endConnections() {
      await withAdmin(
        server.url,
        (sql) => sql`select pg_terminate_backend(pid) from pg_stat_activity
          where backend_type = 'client backend' and pid <> pg_backend_pid()`,
      );
    },
    /** kill -9 of every process of the server, like a power cut; resolves once it serves again. */
    async crash() {
      const { main, rest } = await processes();
      for (const pid of [main, ...rest]) kill(pid);
      // The server is dead; this ends its keeper process.
      await server.stop();
      server = await start();
    },
    /** kill -9 of one backend: PostgreSQL closes every connection and recovers by itself. */
    async killBackend() {
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
