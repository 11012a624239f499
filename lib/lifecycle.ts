import type { Server } from "node:http";
import { campaignMails } from "@/lib/campaigns/campaign-mails";
import { closeServer } from "@/lib/close-server";
import { watchMoments } from "@/lib/coming-due";
import { closeDb } from "@/lib/db/client";
import { env } from "@/lib/env";
import { startListening } from "@/lib/listening";
import { log } from "@/lib/log";
import { startDelivery } from "@/lib/mail/deliver";
import { singleMails } from "@/lib/mail/single-mails";
import { startUpkeep } from "@/lib/upkeep";

const key = Symbol.for("iwaki.lifecycle");
const held = globalThis as {
  [key]?: true;
  [mark: symbol]: unknown;
};

/** Once a process, before it serves: what runs beside the pages, and how all of it ends. */
export async function start(): Promise<void> {
  if (held[key]) return;
  held[key] = true;
  if (env().NODE_ENV === "production" && !held[Symbol.for("iwaki.preload")]) {
    throw new Error("scripts/preload.mjs is not loaded: start the site by npm start");
  }
  if (env().MAIL_STAND_IN) log.warn("MAIL_STAND_IN: mails go to a stand-in, not to people");
  const parts = {
    deafen: await startListening(),
    rest: [startDelivery([singleMails, campaignMails]), startUpkeep(), watchMoments()],
  };
  for (const signal of ["SIGTERM", "SIGINT"] as const) process.once(signal, () => void drain(parts));
}

const patience = 25_000;

type Parts = { deafen: () => Promise<void>; rest: (() => Promise<void>)[] };

/** Answers what was asked, hands back what was taken, then ends. New connections go to another instance. */
async function drain({ deafen, rest }: Parts): Promise<void> {
  log.info("draining");
  const timer = setTimeout(() => process.exit(1), patience);
  held[Symbol.for("iwaki.draining")] = true;
  const server = held[Symbol.for("iwaki.server")] as Server | undefined;
  await Promise.allSettled([server && closeServer(server), ...rest.map((stop) => stop())]);
  await deafen();
  await closeDb().catch(() => {});
  clearTimeout(timer);
  log.info("drained");
  process.exit(0);
}
