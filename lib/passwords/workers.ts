import { availableParallelism } from "node:os";
import { Worker } from "node:worker_threads";

/** What worker.mjs can be asked, and what it answers. */
export type Tasks = {
  hash: { ask: { password: string; cost: number }; answer: string };
  compare: { ask: { password: string; hash: string }; answer: boolean };
  estimate: {
    ask: { password: string; words: string[] };
    answer: { score: number; dictionary: boolean };
  };
};

type Job = { task: unknown; resolve: (result: unknown) => void; reject: (error: Error) => void };
type Pool = { size: number; idle: Worker[]; busy: Map<Worker, Job>; waiting: Job[] };

// One core is left to the event loop, so that a flood of logins does not slow the pages.
const mostWorkers = Math.max(1, availableParallelism() - 1);
const mostWaiting = 100;

// The server bundles hold several copies of this module; one process has one pool.
const key = Symbol.for("iwaki.passwords");

function pool(): Pool {
  const holder = globalThis as { [key]?: Pool };
  holder[key] ??= { size: 0, idle: [], busy: new Map(), waiting: [] };
  return holder[key];
}

/** True when so many passwords more would be over a hundred that wait: they would be answered "busy". */
export function workersAreBusy(asks = 1): boolean {
  return pool().waiting.length + asks > mostWaiting;
}

/** "busy" when a hundred others wait already: the caller says so instead of letting people hang. */
export function askWorker<Name extends keyof Tasks>(
  name: Name,
  ask: Tasks[Name]["ask"],
): Promise<Tasks[Name]["answer"] | "busy"> {
  if (workersAreBusy()) return Promise.resolve("busy");
  return new Promise((resolve, reject) => {
    pool().waiting.push({ task: { name, ...ask }, resolve: resolve as Job["resolve"], reject });
    handOut();
  });
}

function handOut() {
  const { idle, busy, waiting, size } = pool();
  if (waiting.length === 0) return;
  const worker = idle.pop() ?? (size < mostWorkers ? start() : undefined);
  const job = worker && waiting.shift();
  if (!worker || !job) return;
  busy.set(worker, job);
  worker.ref();
  worker.postMessage(job.task);
}

function start(): Worker {
  // Written out like this, bundlers find the file; plain Node runs it as it is.
  const worker = new Worker(new URL("./worker.mjs", import.meta.url));
  pool().size += 1;
  worker.on("message", ({ result, error }: { result?: unknown; error?: string }) => {
    const { busy, idle } = pool();
    const job = busy.get(worker);
    busy.delete(worker);
    idle.push(worker);
    // An idle worker keeps no process alive.
    worker.unref();
    if (error === undefined) job?.resolve(result);
    else job?.reject(new Error(error));
    handOut();
  });
  // Without this handler a dying worker would take the whole process with it.
  worker.on("error", (error) => bury(worker, error as Error));
  worker.on("exit", () => bury(worker, new Error("password worker ended")));
  return worker;
}

function bury(worker: Worker, error: Error) {
  const { busy, idle } = pool();
  const rest = idle.filter((other) => other !== worker);
  const known = busy.has(worker) || rest.length < idle.length;
  if (!known) return;
  pool().size -= 1;
  pool().idle = rest;
  busy.get(worker)?.reject(error);
  busy.delete(worker);
  handOut();
}
