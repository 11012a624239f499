import { alertMails } from "@/lib/job-alerts/alert-mails";
import { searchNewJobs } from "@/lib/job-alerts/search-new";
import { deliverDue } from "@/lib/mail/deliver";

/** One morning of 新着のお知らせ at the moment that the argument names: what the site does by itself, at its own hour. */
const morning = new Date(String(process.argv[2]));
await searchNewJobs(morning);
await deliverDue(morning, [alertMails]);
process.exit();
