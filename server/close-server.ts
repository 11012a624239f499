import { once } from "node:events";
import type { Server } from "node:http";
import { setImmediate as nextTurn, setTimeout as sleep } from "node:timers/promises";
import { ending, underWay } from "./ending";

/** Answers the requests that have arrived, accepts no new connection, and ends when the last response is sent. */
export async function closeServer(server: Server): Promise<void> {
  const closed = once(server, "close");
  await waitForQuiet(server);
  await closeListener(server);
  const since = performance.now();
  const idle = setInterval(() => {
    // closeIdleConnections does not close connections that a browser has opened without a request yet.
    if (underWay.size === 0 && performance.now() - since > 2_000) server.closeAllConnections();
    else server.closeIdleConnections();
  }, 200);
  await closed;
  clearInterval(idle);
}

/** Waits until no connection has arrived for 100 ms, at most 2 seconds. */
async function waitForQuiet(server: Server): Promise<void> {
  const arrivals = watchArrivals(server);
  let quiet = 0;
  for (let turns = 0; quiet < 5 && turns < 100; turns += 1) {
    const begun = performance.now();
    await sleep(20);
    quiet = arrivals.last() < begun ? quiet + 1 : 0;
  }
  arrivals.stop();
}

/**
 * Closes the listener. The kernel resets the connections that are in its accept queue at that moment. So the listener
 * closes when no connection has arrived for a moment, after a short turn of the event loop without one. Until then no
 * request is answered, because a response makes the client send its next request.
 */
async function closeListener(server: Server): Promise<void> {
  let serve = () => {};
  ending.listenerClosed = new Promise<void>((done) => (serve = done));
  const arrivals = watchArrivals(server);
  const begun = performance.now();
  for (let over = false; !over; ) {
    const turn = performance.now();
    await nextTurn();
    const now = performance.now();
    // Under steady load: after 2 seconds any turn without a connection is enough, after 5 seconds the listener closes anyway.
    const quietMs = now - begun < 2_000 ? 50 : 0;
    over = (arrivals.last() <= turn - quietMs && now - turn < 1) || now - begun > 5_000;
  }
  server.close();
  arrivals.stop();
  ending.listenerClosed = undefined;
  serve();
}

/** `last` returns when the last connection arrived, on the clock of performance.now. */
function watchArrivals(server: Server) {
  let last = performance.now();
  const arrived = () => (last = performance.now());
  server.on("connection", arrived);
  return { last: () => last, stop: () => server.off("connection", arrived) };
}
