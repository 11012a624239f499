import { sql } from "drizzle-orm";
import { getDb } from "@/lib/db/client";
import { env } from "@/lib/env";
import { mailStatus } from "@/lib/mail/status";
import { second } from "@/lib/time/units";

type Health = {
  database: "ok" | "away";
  mail: "ok" | "late" | "paused" | "unknown";
  /** Present when mails go to a stand-in, as on a trial site. */
  standIn?: true;
};

const longestMs = 3 * second;

/** Checks database and mail. It never throws; a database that does not answer within three seconds counts as away. */
export async function checkHealth(now: Date): Promise<Health> {
  const standIn = env().MAIL_STAND_IN || env().DEMO ? { standIn: true as const } : {};
  try {
    await inTime(getDb().execute(sql`select 1`));
    return { database: "ok", mail: await inTime(mailStatus(now)), ...standIn };
  } catch {
    return { database: "away", mail: "unknown", ...standIn };
  }
}

async function inTime<T>(work: PromiseLike<T>): Promise<T> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<never>((_, refuse) => {
    timer = setTimeout(() => refuse(new Error("late")), longestMs);
  });
  return Promise.race([Promise.resolve(work), late]).finally(() => clearTimeout(timer));
}
