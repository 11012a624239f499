import { spawn } from "node:child_process";
import { readFileSync } from "node:fs";

/**
 * Starts a Node program that ends with this process. It is detached, so that Ctrl-C reaches only this process, which stops
 * its children in order. If this process is killed with -9, the closed IPC channel tells the child.
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

/** Runs a Node program to its end; throws when its exit code is not 0. */
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

/** Calls `act` when npm has ended: npm does not forward SIGTERM, and cannot forward its own kill -9. */
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

// There may be a shell between npm and this process, which outlives npm.
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
