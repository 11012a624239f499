import { type ChildProcess, spawn } from "node:child_process";
import { getDb } from "@/lib/db/client";
import { type Mail, queueMail } from "@/lib/mail/outbox";

/** Queues a small mail in its own transaction; the id. The address is the dedupe key: twice the same address is one mail. */
export function queue(to: string, now: Date, more: Partial<Mail> = {}): Promise<string> {
  const mail = {
    kind: "test",
    dedupeKey: `test:${to}`,
    to,
    subject: "件名",
    text: "本文",
    html: "<p>本文</p>",
  };
  return getDb().transaction((tx) => queueMail(tx, { ...mail, ...more }, now));
}

/** Queues mails to a0@example.jp, a1@example.jp, …, or with another `name`. */
export async function queueMany(count: number, now: Date, name = "a"): Promise<void> {
  for (let at = 0; at < count; at++) await queue(`${name}${at}@example.jp`, now);
}

/** Starts a delivery worker in a process of its own, with the settings of this test and `env`; resolves once its loop runs. */
export async function startWorker(env: Record<string, string> = {}) {
  const child = spawn(process.execPath, ["--import", "tsx", "tests/support/delivery-worker.ts"], {
    env: { ...process.env, ...env },
    stdio: ["ignore", "pipe", "inherit", "ipc"],
  });
  let output = "";
  child.stdout?.on("data", (chunk) => {
    output += chunk;
  });
  await new Promise((ready) => child.once("message", ready));
  return { child, output: () => output, kill: () => kill(child) };
}

async function kill(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return;
  const ended = new Promise((done) => child.once("exit", done));
  child.kill("SIGKILL");
  await ended;
}
