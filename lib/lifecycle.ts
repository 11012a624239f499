import type { Server } from "node:http";
import { setTimeout as sleep } from "node:timers/promises";
import { closeDb } from "@/lib/db/client";
import { env } from "@/lib/env";
import { startListening } from "@/lib/listening";
import { log } from "@/lib/log";
import { startDelivery } from "@/lib/mail/deliver";
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
  const stops = [await startListening(), startDelivery(), startUpkeep()];
  for (const signal of ["SIGTERM", "SIGINT"] as const) process.once(signal, () => void drain(stops));
}

const patience = 25_000;

/** Answers what was asked, hands back what was taken, then ends. New connections go to another instance. */
async function drain(stops: (() => Promise<void>)[]): Promise<void> {
  log.info("draining");
  const timer = setTimeout(() => process.exit(1), patience);
  held[Symbol.for("iwaki.draining")] = true;
  await closeServer(held[Symbol.for("iwaki.server")] as Server | undefined);
  await Promise.allSettled(stops.map((stop) => stop()));
  await closeDb().catch(() => {});
  clearTimeout(timer);
  log.info("drained");
  process.exit(0);
}

async function closeServer(server: Server | undefined): Promise<void> {
  if (!server) return;
  await lastArrivals(server);
  const closed = new Promise<void>((done) => server.close(() => done()));
  // A kept-alive connection between two requests would be waited for.
  const idle = setInterval(() => server.closeIdleConnections(), 200);
  server.closeIdleConnections();
  await closed;
  clearInterval(idle);
}

/**
 * The loop accepts one connection a turn: whoever still waits in the kernel's queue when the listener closes is reset.
 * It closes after some turns in which nobody came.
 */
async function lastArrivals(server: Server): Promise<void> {
  let quietTurns = 0;
  const arrived = () => (quietTurns = 0);
  server.on("connection", arrived);
  for (let turns = 0; quietTurns < 5 && turns < 100; turns++) {
    await sleep(20);
    quietTurns++;
  }
  server.off("connection", arrived);
}
