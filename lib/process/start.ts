import { campaignMails } from "@/lib/campaigns/campaign-mails";
import { env } from "@/lib/env";
import { log } from "@/lib/log";
import { singleMails } from "@/lib/mail/single-mails";
import { startDelivery } from "@/lib/mail/worker";
import { noticesCameDue } from "@/lib/notices/due";
import type { Published } from "@/lib/page-cache/announce";
import { startListening } from "@/lib/page-cache/listen";
import { startScheduledPublishing } from "@/lib/page-cache/scheduled-publishing";
import { startMaintenance } from "./maintenance";
import { shutdown } from "./shutdown";

const key = Symbol.for("iwaki.lifecycle");
const shared = globalThis as { [key]?: true; [mark: symbol]: unknown };

/** Starts the background work, before the process serves its first request. A second call does nothing. */
export async function start(): Promise<void> {
  if (shared[key]) return;
  shared[key] = true;
  if (env().NODE_ENV === "production" && !shared[Symbol.for("iwaki.preload")]) {
    throw new Error("scripts/preload.mjs is not loaded: start the site by npm start");
  }
  if (env().MAIL_STAND_IN) log.warn("MAIL_STAND_IN: mails go to a stand-in, not to people");
  const parts = {
    stopListening: await startListening(),
    stop: [
      startDelivery([singleMails, campaignMails]),
      startMaintenance(),
      startScheduledPublishing(publishedBetween),
    ],
  };
  for (const signal of ["SIGTERM", "SIGINT"] as const) process.once(signal, () => void shutdown(parts));
}

/** The nouns of which something became public by its date after `since` and by `until`. */
async function publishedBetween(since: Date, until: Date): Promise<Published[]> {
  return (await noticesCameDue(since, until)) ? ["notices"] : [];
}
