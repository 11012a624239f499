import type { Server } from "node:http";
import { closeDb } from "@/lib/db/client";
import { log } from "@/lib/log";
import { closeServer } from "./close-server";

const longestMs = 25_000;

const shared = globalThis as { [mark: symbol]: unknown };

export type RunningParts = {
  /** Stops listening for announcements. It runs last, so that no page is out of date while requests are answered. */
  stopListening: () => Promise<void>;
  /** Each stops one part of the background work. */
  stop: (() => Promise<void>)[];
};

/**
 * Graceful shutdown: answers the requests under way, waits for the background work, then exits. After 25 seconds the
 * process exits anyway.
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
