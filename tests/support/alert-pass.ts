import { gt, sql } from "drizzle-orm";
import { getDb } from "@/lib/db/client";
import { jobAlerts } from "@/lib/db/schema/job-alerts";
import { mailQueue } from "@/lib/db/schema/mails";
import { alertMails } from "@/lib/job-alerts/alert-mails";
import { searchNewJobs } from "@/lib/job-alerts/search-new";
import { deliverDue } from "@/lib/mail/deliver";

/** One morning of 新着のお知らせ at the moment that the argument names: what the site does by itself, at its own hour. */
const morning = new Date(String(process.argv[2]));
// Another test may have searched this morning before the postings of this one were there.
await getDb()
  .update(jobAlerts)
  .set({ searchedUntil: sql`${jobAlerts.createdAt}` })
  .where(gt(jobAlerts.searchedUntil, new Date()));
await searchNewJobs(morning);
await deliverDue(morning, [alertMails]);
// The pace is that of all mails, and the site's own clock has not come so far.
await getDb().update(mailQueue).set({ nextCallAt: new Date() });
process.exit();
