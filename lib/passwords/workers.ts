import { availableParallelism } from "node:os";
import { Worker } from "node:worker_threads";
import { perProcess } from "@/lib/registry/per-process.mjs";
import { second } from "@/lib/time/units";

/** The tasks that worker.mjs does: what each is given, and what it returns. */
type Tasks = {
  bcrypt: { input: { password: string; salt: string }; result: string };
  /** `score`: 0 to 4, by zxcvbn. `dictionary`: a part of the password stands in a dictionary. */
  estimate: {
    input: { password: string; words: string[] };
    result: { score: number; dictionary: boolean };
  };
};

/** What a worker is sent. */
export type Task = { [Name in keyof Tasks]: { name: Name } & Tasks[Name]["input"] }[keyof Tasks];

export type WorkerOutcome<Result> = { outcome: "done"; result: Result } | { outcome: "busy" };

/**
 * Who waits. "known": a person who is signed in, or a browser from which the account has signed in before; they come
 * first, and nobody else can fill their lane. "others": everybody else.
 */
export type Lane = "known" | "others";

type Job = {
  task: Task;
  since: number;
  resolve: (outcome: WorkerOutcome<unknown>) => void;
  reject: (error: Error) => void;
};
type Pool = {
  size: number;
  idle: Worker[];
  busy: Map<Worker, Job>;
  waiting: Record<Lane, Job[]>;
  /** How long a task took lately, in ms. */
  took: Record<keyof Tasks, number>;
};

// One core is left to the event loop, so that a flood of logins does not slow the pages.
const mostWorkers = Math.max(1, availableParallelism() - 1);

/**
 * Nobody waits longer for a worker, in ms: a clear answer is better than a page that hangs. Who would probably wait longer
 * than `expectedWait` is told at once, not after two seconds.
 */
const longestWait = 2 * second;
const expectedWait = 1.5 * second;

function pool(): Pool {
  return perProcess("passwords", () => ({
    size: 0,
    idle: [],
    busy: new Map(),
    waiting: { known: [], others: [] },
    took: { bcrypt: 150, estimate: 50 },
  }));
}

/** Whether a task that comes now would wait too long, as far as the tasks before it tell. */
export function workersAreBusy(lane: Lane = "others"): boolean {
  const { waiting, took, busy } = pool();
  const before = [...busy.values(), ...waiting.known, ...(lane === "known" ? [] : waiting.others)];
  const wait = before.reduce((sum, { task }) => sum + took[task.name], 0) / mostWorkers;
  return wait > expectedWait;
}

/** Runs a task in a worker thread. "busy": it would wait too long, or it has; a flood is refused and lets nobody hang. */
export async function runInWorker<Name extends keyof Tasks>(
  name: Name,
  input: Tasks[Name]["input"],
  lane: Lane = "others",
): Promise<WorkerOutcome<Tasks[Name]["result"]>> {
  if (workersAreBusy(lane)) return { outcome: "busy" };
  const outcome = await new Promise((resolve, reject) => {
    const task = { name, ...input } as Task;
    pool().waiting[lane].push({ task, since: performance.now(), resolve, reject });
    startNext();
  });
  return outcome as WorkerOutcome<Tasks[Name]["result"]>;
}

function startNext() {
  const { idle, busy, waiting, size } = pool();
  refuseLate();
  if (waiting.known.length + waiting.others.length === 0) return;
  const worker = idle.pop() ?? (size < mostWorkers ? start() : undefined);
  const job = worker && (waiting.known.shift() ?? waiting.others.shift());
  if (!worker || !job) return;
  job.since = performance.now();
  busy.set(worker, job);
  worker.ref();
  worker.postMessage(job.task);
}

/** Answers those who have waited too long: the tasks before them took longer than expected. */
function refuseLate() {
  const oldest = performance.now() - longestWait;
  for (const lane of Object.values(pool().waiting)) {
    while (lane[0] && lane[0].since < oldest) lane.shift()?.resolve({ outcome: "busy" });
  }
}

function start(): Worker {
  // The bundler finds the file by this expression; plain Node runs it as it is.
  const worker = new Worker(new URL("./worker.mjs", import.meta.url));
  pool().size += 1;
  worker.on("message", ({ result, error }: { result?: unknown; error?: string }) => {
    const { busy, idle, took } = pool();
    const job = busy.get(worker);
    busy.delete(worker);
    idle.push(worker);
    if (job) took[job.task.name] += (performance.now() - job.since - took[job.task.name]) / 5;
    // An idle worker keeps no process alive.
    worker.unref();
    if (error === undefined) job?.resolve({ outcome: "done", result });
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
