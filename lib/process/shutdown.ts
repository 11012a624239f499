import type { Server } from "node:http";
import { closeDb } from "@/lib/db/client";
import { log } from "@/lib/log";
import { closeServer } from "./close-server";

const longestMs = 25_000;

const shared = globalThis as { [mark: symbol]: unknown };

export type RunningParts = {
  /** Ends listening for announcements: last of all, so that no page goes stale while requests are answered. */
  stopListening: () => Promise<void>;
  /** Each ends one part that works beside the pages. */
  stop: (() => Promise<void>)[];
};

/**
 * Answers the requests under way, lets the workers hand back their leases, then ends the process. New connections go to
 * another instance. Whatever takes longer than 25 seconds is cut off.
 */
export async function shutdown({ stopListening, stop }: RunningParts): Promise<void> {
  log.info("draining");
  const timer = setTimeout(() => process.exit(1), longestMs);
  shared[Symbol.for("iwaki.draining")] = true;
  const server = shared[Symbol.for("iwaki.server")] as Server | undefined;
  await Promise.allSettled([server && closeServer(server), ...stop.map((end) => end())]);
  await stopListening();
  await closeDb().catch(() => {});
  clearTimeout(timer);
  log.info("drained");
  process.exit(0);
}
