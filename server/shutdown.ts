import type { Server } from "node:http";
import { background } from "@/lib/process/background";
import { second } from "@/lib/time/units";
import { closeServer } from "./close-server";
import { ending } from "./ending";
import { dev } from "./settings";

const longest = 25 * second;

/**
 * Graceful shutdown: answers the requests under way, waits for the background work, then exits. After 25 seconds the
 * process exits anyway.
 */
export async function shutdown(server: Server, app: { close(): Promise<void> }): Promise<void> {
  setTimeout(() => process.exit(1), longest);
  ending.isDraining = true;
  const { work } = background();
  // The connections of the hot reload never end by themselves.
  const closed = dev ? app.close() : closeServer(server);
  await Promise.allSettled([work?.stop(), closed]);
  // Last, so that no page is out of date while requests are answered.
  await work?.finish();
  process.exit(0);
}
