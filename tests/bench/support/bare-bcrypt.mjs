// `node bare-bcrypt.mjs SECONDS THREADS`: compares passwords by bcryptjs alone, at the site's cost; prints how many a
// second on all threads together.
import { isMainThread, parentPort, Worker, workerData } from "node:worker_threads";
import { compare } from "bcryptjs";

const hash = "$2b$11$Lm2057r5VUMf/A3GfrZ7sOMAzATdGwhRCuCVyQsjiq8/xKE9cGznS";

if (isMainThread) {
  const [seconds, threads] = process.argv.slice(2).map(Number);
  const counts = await Promise.all(Array.from({ length: threads }, () => countIn(seconds)));
  // As a text: a number would be coloured where colours are forced.
  console.log(String(counts.reduce((sum, perSecond) => sum + perSecond, 0)));
} else {
  const begun = performance.now();
  let count = 0;
  while (performance.now() - begun < workerData * 1000) {
    await compare("x".repeat(64), hash);
    count += 1;
  }
  parentPort.postMessage((count * 1000) / (performance.now() - begun));
}

function countIn(seconds) {
  return new Promise((done) => {
    new Worker(new URL(import.meta.url), { workerData: seconds }).once("message", done);
  });
}
