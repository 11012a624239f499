import { availableParallelism } from "node:os";
import { Worker } from "node:worker_threads";
import { perProcess } from "@/lib/registry/per-process.mjs";

/** The tasks that worker.mjs does: what each is given, and what it returns. */
type Tasks = {
  hash: { input: { password: string; cost: number }; result: string };
  compare: { input: { password: string; hash: string }; result: boolean };
  /** `score`: 0 to 4, by zxcvbn. `dictionary`: a part of the password stands in a dictionary. */
  estimate: {
    input: { password: string; words: string[] };
    result: { score: number; dictionary: boolean };
  };
};

/** What a worker is sent. */
export type Task = { [Name in keyof Tasks]: { name: Name } & Tasks[Name]["input"] }[keyof Tasks];

export type WorkerOutcome<Result> = { outcome: "done"; result: Result } | { outcome: "busy" };

type Job = { task: unknown; resolve: (result: unknown) => void; reject: (error: Error) => void };
type Pool = { size: number; idle: Worker[]; busy: Map<Worker, Job>; waiting: Job[] };

// One core is left to the event loop, so that a flood of logins does not slow the pages.
const mostWorkers = Math.max(1, availableParallelism() - 1);
const mostWaiting = 100;

function pool(): Pool {
  return perProcess("passwords", () => ({ size: 0, idle: [], busy: new Map(), waiting: [] }));
}

/** Whether the queue, which holds a hundred tasks, has no room for so many more. */
export function workersAreBusy(tasks = 1): boolean {
  return pool().waiting.length + tasks > mostWaiting;
}

/** Runs a task in a worker thread. "busy" when the queue is full: a bounded queue refuses at once and lets nobody hang. */
export async function runInWorker<Name extends keyof Tasks>(
  name: Name,
  input: Tasks[Name]["input"],
): Promise<WorkerOutcome<Tasks[Name]["result"]>> {
  if (workersAreBusy()) return { outcome: "busy" };
  const result = await new Promise<Tasks[Name]["result"]>((resolve, reject) => {
    pool().waiting.push({ task: { name, ...input }, resolve: resolve as Job["resolve"], reject });
    startNext();
  });
  return { outcome: "done", result };
}

function startNext() {
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
  // The bundler finds the file by this expression; plain Node runs it as it is.
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
    startNext();
  });
  // Without a handler an "error" event of a worker ends the whole process.
  worker.on("error", (error) => remove(worker, error as Error));
  worker.on("exit", () => remove(worker, new Error("password worker ended")));
  return worker;
}

function remove(worker: Worker, error: Error) {
  const { busy, idle } = pool();
  const rest = idle.filter((other) => other !== worker);
  const known = busy.has(worker) || rest.length < idle.length;
  if (!known) return;
  pool().size -= 1;
  pool().idle = rest;
  busy.get(worker)?.reject(error);
  busy.delete(worker);
  startNext();
}
