import { sql } from "drizzle-orm";
import { purgeAccounts } from "@/lib/accounts/purge";
import { askInactive } from "@/lib/applicants/inactive";
import { getDb } from "@/lib/db/client";
import { underLimits } from "@/lib/db/limits";
import { purgeImports } from "@/lib/imports/purge";
import { askAboutAlerts } from "@/lib/job-alerts/ask";
import { purgeAlertFinds } from "@/lib/job-alerts/purge";
import { searchNewJobs } from "@/lib/job-alerts/search-new";
import { purgeComplaints } from "@/lib/jobs/complaints/purge";
import { purgeTyped } from "@/lib/jobs/drafts/drop-typed";
import { purgeFigures } from "@/lib/jobs/figures/purge";
import { purgeFruitlessWords } from "@/lib/jobs/fruitless/purge";
import { remindOfClosing } from "@/lib/jobs/own/remind";
import { indexSynonyms, reindexJobs } from "@/lib/jobs/search-index/reindex";
import { log } from "@/lib/log";
import { purgeMailEvents, purgeMails } from "@/lib/mail/purge";
import { purgeMailedLinks } from "@/lib/mailed-links/purge";
import { purgeRateLimits } from "@/lib/rate-limits/purge";
import { renewTotpKeys } from "@/lib/staff/renew-totp-keys";
import { purgeTickets } from "@/lib/surveys/purge";
import { ensureQuarters } from "@/lib/surveys/quarter";
import { vacuumQuarters } from "@/lib/surveys/vacuum";
import { hour } from "@/lib/time/units";

/** What is prepared ahead of time and deleted after its retention period. Each chore is idempotent. */
const chores: [string, (now: Date) => Promise<unknown>][] = [
  ["quarters", ensureQuarters],
  ["mailed-links", purgeMailedLinks],
  ["accounts", purgeAccounts],
  ["rate-limits", purgeRateLimits],
  ["inactive", askInactive],
  ["closing", remindOfClosing],
  ["alerts", searchNewJobs],
  ["alerts-still-wanted", askAboutAlerts],
  ["alert-finds", purgeAlertFinds],
  ["tickets", purgeTickets],
  ["typed-jobs", purgeTyped],
  ["reindex", reindexJobs],
  ["synonyms", indexSynonyms],
  ["fruitless-words", purgeFruitlessWords],
  ["imports", purgeImports],
  ["complaints", purgeComplaints],
  ["job-figures", purgeFigures],
  ["survey-vacuum", vacuumQuarters],
  ["mails", purgeMails],
  ["mail-events", purgeMailEvents],
  ["totp-keys", renewTotpKeys],
];

/** Runs the chores one after the other. It does nothing while another instance runs them. */
export async function maintenance(now: Date): Promise<void> {
  // This transaction only holds the advisory lock. Every chore opens transactions of its own.
  await underLimits("maintenance", () =>
    getDb().transaction(async (tx) => {
      const [lock] = await tx.execute<{ taken: boolean }>(
        sql`select pg_try_advisory_xact_lock(hashtext('iwaki.upkeep')) as taken`,
      );
      if (!lock?.taken) return;
      for (const [name, chore] of chores) {
        await chore(now).catch((error) => log.error({ error, name }, "maintenance failed"));
      }
    }),
  );
}

/** Runs maintenance now and every hour. The returned function stops it and waits for the running round. */
export function startMaintenance(): () => Promise<void> {
  let running: Promise<void> = Promise.resolve();
  const run = () => {
    running = maintenance(new Date()).catch((error) => log.error({ error }, "maintenance failed"));
  };
  const timer = setInterval(run, hour);
  run();
  return async () => {
    clearInterval(timer);
    await running;
  };
}
