import { once } from "node:events";
import type { Server } from "node:http";
import { setImmediate as nextTurn, setTimeout as sleep } from "node:timers/promises";

const held = globalThis as { [mark: symbol]: unknown };
const closing = Symbol.for("iwaki.closing");
const underWay = () => held[Symbol.for("iwaki.underWay")] as Set<unknown> | undefined;

/** Answers whoever has come, and lets in nobody new. */
export async function closeServer(server: Server): Promise<void> {
  const closed = once(server, "close");
  await lastArrivals(server);
  await closeListener(server);
  const since = performance.now();
  const idle = setInterval(() => {
    // A kept-alive connection between two requests would be waited for, and one that a browser opened in advance.
    if (underWay()?.size === 0 && performance.now() - since > 2_000) server.closeAllConnections();
    else server.closeIdleConnections();
  }, 200);
  await closed;
  clearInterval(idle);
}

/** Whoever is on the way here; who comes without end finds the listener closed a little later. */
async function lastArrivals(server: Server): Promise<void> {
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
 * Whoever stands in the kernel's queue when the listener closes is reset. So it closes when nobody has come for a moment,
 * at the end of a turn of the loop that was short and found nobody either; until then nobody is answered, for answers
 * bring new arrivals.
 */
async function closeListener(server: Server): Promise<void> {
  let serve = () => {};
  held[closing] = new Promise<void>((done) => (serve = done));
  const arrivals = watchArrivals(server);
  const begun = performance.now();
  for (let over = false; !over; ) {
    const turn = performance.now();
    await nextTurn();
    const now = performance.now();
    // In a stream of strangers that never pauses, less quiet must do, and in the end none.
    const wanted = now - begun < 2_000 ? 50 : 0;
    over = (arrivals.last() <= turn - wanted && now - turn < 1) || now - begun > 5_000;
  }
  server.close();
  arrivals.stop();
  held[closing] = undefined;
  serve();
}

/** When the last connection came. */
function watchArrivals(server: Server) {
  let last = performance.now();
  const arrived = () => (last = performance.now());
  server.on("connection", arrived);
  return { last: () => last, stop: () => server.off("connection", arrived) };
}
