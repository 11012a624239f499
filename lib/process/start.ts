import { campaignMails } from "@/lib/campaigns/campaign-mails";
import { env } from "@/lib/env";
import { log } from "@/lib/log";
import { startDelivery } from "@/lib/mail/deliver";
import { singleMails } from "@/lib/mail/single-mails";
import { noticesCameDue } from "@/lib/notices/due";
import type { Published } from "@/lib/page-cache/announce";
import { startListening } from "@/lib/page-cache/listen";
import { startScheduledPublishing } from "@/lib/page-cache/scheduled-publishing";
import { startMaintenance } from "./maintenance";
import { shutdown } from "./shutdown";

const key = Symbol.for("iwaki.lifecycle");
const shared = globalThis as { [key]?: true; [mark: symbol]: unknown };

/** Starts what runs beside the pages, before the process serves its first request. A second call does nothing. */
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

/** Which nouns have something that became public after `since` and by `until`, without anybody pressing a button. */
async function publishedBetween(since: Date, until: Date): Promise<Published[]> {
  return (await noticesCameDue(since, until)) ? ["notices"] : [];
}
