import { campaignMails } from "@/lib/campaigns/campaign-mails";
import { closeDb } from "@/lib/db/client";
import { underLimits } from "@/lib/db/limits";
import { env } from "@/lib/env";
import { alertMails } from "@/lib/job-alerts/alert-mails";
import { startStoringFigures } from "@/lib/jobs/figures/store";
import { log } from "@/lib/log";
import { singleMails } from "@/lib/mail/single-mails";
import { startDelivery } from "@/lib/mail/worker";
import { noticesCameDue } from "@/lib/notices/due";
import type { Published } from "@/lib/page-cache/announce";
import { startListening } from "@/lib/page-cache/listen";
import { startScheduledPublishing } from "@/lib/page-cache/scheduled-publishing";
import { background } from "./background";
import { startMaintenance } from "./maintenance";

/** Starts the background work, before the process serves its first request. A second call does nothing. */
export async function start(): Promise<void> {
  const process = background();
  if (process.isStarted) return;
  process.isStarted = true;
  if (env().NODE_ENV === "production" && !process.hasServer) {
    throw new Error("server/main.ts does not run: start the site by npm start");
  }
  if (env().MAIL_STAND_IN) log.warn("MAIL_STAND_IN: mails go to a stand-in, not to people");
  if (env().STAFF_TOTP === "optional" && !env().DEMO)
    log.warn("STAFF_TOTP=optional: staff may sign in without a second step");
  const stopListening = await startListening();
  const stops = underLimits("delivery", () => [
    startDelivery([singleMails, campaignMails, alertMails]),
    startMaintenance(),
    startStoringFigures(),
    startScheduledPublishing(publishedBetween),
  ]);
  process.work = {
    async stop() {
      log.info("draining");
      await Promise.allSettled(stops.map((stop) => stop()));
    },
    async finish() {
      await stopListening();
      await closeDb().catch(() => {});
      log.info("drained");
    },
  };
}

/** The nouns of which something became public by its date after `since` and by `until`. */
async function publishedBetween(since: Date, until: Date): Promise<Published[]> {
  return (await noticesCameDue(since, until)) ? ["notices"] : [];
}
