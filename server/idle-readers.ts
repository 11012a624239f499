import type { Server, ServerResponse } from "node:http";
import { second } from "@/lib/time/units";
import { ending, underWay } from "./ending";

const checkMs = second;
// Below the 60 seconds of usual balancers. A phone that reads less than 64 kB in this time is as good as gone.
const longest = 45 * second;
const longestAtEnd = 3 * second;

/**
 * Ends the connections of clients that have read nothing of their answer for 45 seconds, or for 3 while the process ends. The
 * timeout of Node's sockets counts anew when a part of a write was taken, so it takes twice as long, and it cannot tell this
 * from an answer that is still being made.
 */
export function endIdleReaders(server: Server): void {
  const seen = new WeakMap<ServerResponse, { bytes: number; since: number }>();
  const timer = setInterval(() => {
    const now = performance.now();
    for (const response of underWay) {
      const { socket } = response;
      if (!socket || socket.writableLength === 0) {
        seen.delete(response);
        continue;
      }
      const last = seen.get(response);
      if (last?.bytes !== socket.bytesWritten) seen.set(response, { bytes: socket.bytesWritten, since: now });
      else if (now - last.since > (ending.isDraining ? longestAtEnd : longest)) socket.destroy();
    }
  }, checkMs);
  timer.unref();
  server.once("close", () => clearInterval(timer));
}
