import { sql } from "drizzle-orm";
import { purgeAccounts } from "@/lib/accounts/purge";
import { lookAfterDormant } from "@/lib/applicants/dormant";
import { remindOfClosing } from "@/lib/business/submissions/remind";
import { getDb } from "@/lib/db/client";
import { purgeImports } from "@/lib/imports/purge";
import { log } from "@/lib/log";
import { purgeMailEvents, purgeMails } from "@/lib/mail/purge";
import { purgeMailedLinks } from "@/lib/mailed-links/purge";
import { purgeRateLimits } from "@/lib/rate-limits/purge";
import { renewTotpKeys } from "@/lib/staff/renew-totp-keys";
import { purgeTickets } from "@/lib/surveys/purge";
import { ensureQuarters } from "@/lib/surveys/quarter";
import { vacuumQuarters } from "@/lib/surveys/vacuum";

/** What each noun prepares and forgets in time; one instance at a time. */
const chores: [string, (now: Date) => Promise<unknown>][] = [
  ["quarters", ensureQuarters],
  ["mailed-links", purgeMailedLinks],
  ["accounts", purgeAccounts],
  ["rate-limits", purgeRateLimits],
  ["dormant", lookAfterDormant],
  ["closing", remindOfClosing],
  ["tickets", purgeTickets],
  ["imports", purgeImports],
  ["survey-vacuum", vacuumQuarters],
  ["mails", purgeMails],
  ["mail-events", purgeMailEvents],
  ["totp-keys", renewTotpKeys],
];

const hour = 60 * 60 * 1000;

export async function upkeep(now: Date): Promise<void> {
  // The lock goes with its transaction, however that ends; every chore opens its own.
  await getDb().transaction(async (tx) => {
    const [lock] = await tx.execute<{ taken: boolean }>(
      sql`select pg_try_advisory_xact_lock(hashtext('iwaki.upkeep')) as taken`,
    );
    if (!lock?.taken) return;
    for (const [name, chore] of chores) {
      await chore(now).catch((error) => log.error({ error, name }, "upkeep failed"));
    }
  });
}

/** At the start and every hour. The returned function ends it. */
export function startUpkeep(): () => Promise<void> {
  let running: Promise<void> = Promise.resolve();
  const run = () => {
    running = upkeep(new Date()).catch((error) => log.error({ error }, "upkeep failed"));
  };
  const timer = setInterval(run, hour);
  run();
  return async () => {
    clearInterval(timer);
    await running;
  };
}
