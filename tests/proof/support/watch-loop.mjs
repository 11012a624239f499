// Loaded into a site under test by NODE_OPTIONS: appends the delays of its event loop to LOOP_FILE each second.
import { appendFileSync } from "node:fs";
import { monitorEventLoopDelay } from "node:perf_hooks";
import { isMainThread } from "node:worker_threads";

const serves = process.argv[1]?.endsWith("main.mjs");
if (isMainThread && serves && process.env.LOOP_FILE) {
  const every = 5;
  const delay = monitorEventLoopDelay({ resolution: every });
  delay.enable();
  setInterval(() => {
    const stall = (nanoseconds) => Math.max(0, nanoseconds / 1e6 - every);
    const line = { at: Date.now(), p99: stall(delay.percentile(99)), max: stall(delay.max) };
    appendFileSync(String(process.env.LOOP_FILE), `${JSON.stringify(line)}\n`);
    delay.reset();
  }, 1000).unref();
}
