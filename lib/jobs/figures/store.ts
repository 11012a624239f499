import { sql } from "drizzle-orm";
import { getDb } from "@/lib/db/client";
import { jobFigures } from "@/lib/db/schema/job-figures";
import { jobs } from "@/lib/db/schema/jobs";
import { log } from "@/lib/log";
import { second } from "@/lib/time/units";
import { emptyBuffer } from "./buffer";

const pause = 5 * second;

/**
 * Adds what this process has counted to the rows of the postings; ids of none are left out. Several instances do so at once:
 * all in the same order, so that none waits for another in a circle (deadlock).
 */
export async function storeFigures(): Promise<void> {
  const counted = emptyBuffer();
  if (counted.length === 0) return;
  const f = jobFigures;
  await getDb().execute(sql`
    insert into ${f} (job_id, week, opened, kept, contacted, how_to_apply)
    select ${jobs.id}, counted.week, counted.opened, counted.kept, counted.contacted, counted."howToApply"
    from jsonb_to_recordset(${JSON.stringify(counted)}::jsonb)
      as counted(job uuid, week date, opened int, kept int, contacted int, "howToApply" int)
    inner join ${jobs} on ${jobs.id} = counted.job
    order by ${jobs.id}, counted.week
    for key share of ${jobs}
    on conflict (job_id, week) do update set opened = ${f.opened} + excluded.opened, kept = ${f.kept} + excluded.kept,
      contacted = ${f.contacted} + excluded.contacted, how_to_apply = ${f.howToApply} + excluded.how_to_apply`);
}

/** Stores the counts every few seconds. The returned function stops it and stores the last ones. A lost second is no harm. */
export function startStoringFigures(): () => Promise<void> {
  let running: Promise<void> = Promise.resolve();
  const run = () => {
    running = storeFigures().catch((error) => log.error({ error }, "figures of postings not stored"));
  };
  const timer = setInterval(run, pause);
  return async () => {
    clearInterval(timer);
    await running;
    run();
    await running;
  };
}
