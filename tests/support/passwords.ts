import { setTimeout as sleep } from "node:timers/promises";
import { genSaltSync } from "bcryptjs";
import type postgres from "postgres";
import { newPasswordKey, saltFrom } from "@/lib/passwords/salt";
import { seal } from "@/lib/passwords/seal";
import { runInWorker } from "@/lib/passwords/workers";

/** The hash that the site with this database stores for a password. */
export async function hashFor(sql: postgres.Sql, email: string, password: string): Promise<string> {
  await sql`insert into password_keys (key) values (${newPasswordKey()}) on conflict do nothing`;
  const [row] = await sql<{ key: string }[]>`select key from password_keys`;
  return seal(await bcrypt(password, saltFrom(String(row?.key), email)));
}

/** A hash as the site stored it before, with a salt of its own; at cost 4 it takes a millisecond. */
export function oldHash(password: string, cost = 11): Promise<string> {
  return bcrypt(password, genSaltSync(cost));
}

/** Gives the password workers so many tasks of about 0.1 s each; resolves when they are done or refused. */
export function occupyWorkers(tasks: number): Promise<unknown> {
  const task = () => runInWorker("bcrypt", { password: "another", salt: genSaltSync(11) });
  return Promise.all(Array.from({ length: tasks }, task));
}

async function bcrypt(password: string, salt: string): Promise<string> {
  for (;;) {
    const answer = await runInWorker("bcrypt", { password, salt });
    if (answer.outcome === "done") return answer.result;
    await sleep(50);
  }
}
