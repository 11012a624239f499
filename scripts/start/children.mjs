import { spawn } from "node:child_process";
import { readFileSync } from "node:fs";

/**
 * Starts a program that ends with us. Detached: Ctrl-C reaches us alone, and we end them in order. `ipc`: should we be
 * killed with -9, the closed channel tells them.
 */
export function startChild(args, env) {
  const child = spawn(process.execPath, args, {
    env,
    detached: true,
    stdio: ["ignore", "inherit", "inherit", "ipc"],
  });
  const ended = new Promise((done) => child.once("exit", (code, signal) => done({ code, signal })));
  return {
    ended,
    async stop() {
      if (child.exitCode !== null || child.signalCode !== null) return;
      child.kill("SIGTERM");
      const timer = setTimeout(() => child.kill("SIGKILL"), 30_000);
      await ended;
      clearTimeout(timer);
    },
  };
}

const running = new Set();

/** Runs a program to its end; throws when that was not a good one. */
export async function run(args, env) {
  const started = { ...env, STARTED_BY: String(process.pid) };
  const child = startChild(["--import", "./scripts/start/with-parent.mjs", ...args], started);
  running.add(child);
  const { code } = await child.ended;
  running.delete(child);
  if (code !== 0) throw new Error(`node ${args.join(" ")}: ${code}`);
}

export async function stopRunning() {
  await Promise.all([...running].map((child) => child.stop()));
}

/** npm keeps a SIGTERM to itself, and a killed npm tells nobody: notice that it is gone. */
export function whenNpmEnds(act) {
  if (!process.env.npm_lifecycle_event) return;
  const parents = [process.ppid, parentOf(process.ppid)].filter((pid) => pid > 1);
  const timer = setInterval(() => {
    if (process.ppid === parents[0] && parents.every(isAlive)) return;
    clearInterval(timer);
    act();
  }, 500);
  timer.unref();
}

// Between npm and us there may be a shell that outlives npm.
function parentOf(pid) {
  try {
    return Number(readFileSync(`/proc/${pid}/stat`, "utf8").split(") ").pop().split(" ")[1]);
  } catch {
    return 0;
  }
}

function isAlive(pid) {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return error.code === "EPERM";
  }
}
