import { spawn } from "node:child_process";
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { freePort } from "@/scripts/start/port.mjs";

export type ReceivedMail = {
  id: string;
  to: string;
  from: string;
  subject: string;
  text: string;
  html: string;
  idempotencyKey: string | null;
  headers: Record<string, string>;
  at: string;
};

export type Fault = { mode: string; times?: number; [option: string]: unknown };
export type Call = { method: string; path: string; status: number; at: string; [more: string]: unknown };
export type Mailbox = ReturnType<typeof mailboxAt>;

/** The stand-in for the mail provider, seen from a test. */
export function mailboxAt(url: string) {
  const ask = async <T>(path: string, body?: unknown): Promise<T> => {
    const response = await fetch(`${url}/control${path}`, {
      method: body === undefined ? "GET" : "POST",
      headers: { "content-type": "application/json" },
      ...(body === undefined ? {} : { body: JSON.stringify(body) }),
    });
    if (!response.ok) throw new Error(`mailbox ${path}: ${response.status} ${await response.text()}`);
    return (await response.json()) as T;
  };
  return {
    url,
    /** Forgets mails, calls and faults. Only where the mailbox is the test's own: e2e tests share one. */
    reset: () => ask<unknown>("/reset", {}),
    mails: (to?: string) => ask<ReceivedMail[]>(`/mails${to ? `?to=${encodeURIComponent(to)}` : ""}`),
    fault: (fault: Fault) => ask<unknown>("/fault", fault),
    /** No faults from now on. */
    clear: () => ask<unknown>("/clear", {}),
    settings: (settings: { rate?: number; key?: string; webhookUrl?: string; webhookSecret?: string }) =>
      ask<unknown>("/settings", settings),
    /** Moves the clock by which idempotency keys grow old (24 h). */
    advance: (ms: number) => ask<unknown>("/advance", { ms }),
    calls: () => ask<Call[]>("/calls"),
    /** The nth mail to this address (1 is the first), awaited. */
    async mail(to: string, nth = 1): Promise<ReceivedMail> {
      const until = Date.now() + 30_000;
      while (Date.now() < until) {
        const mail = (await this.mails(to))[nth - 1];
        if (mail) return mail;
        await new Promise((done) => setTimeout(done, 100));
      }
      throw new Error(`mail ${nth} to ${to} did not come`);
    },
  };
}

/** Starts a mailbox of one's own. */
export async function startMailbox(wished?: number) {
  const port = await freePort(wished);
  const folder = await mkdtemp(join(tmpdir(), "mailbox-"));
  const child = spawn(
    process.execPath,
    ["scripts/mailbox/server.mjs", "--port", String(port), "--data", folder, "--rate", "100"],
    { stdio: ["ignore", "ignore", "inherit", "ipc"] },
  );
  const url = `http://127.0.0.1:${port}`;
  await answers(url, () => child.exitCode !== null);
  return {
    ...mailboxAt(url),
    async stop() {
      child.kill("SIGTERM");
      if (child.exitCode === null) await new Promise((done) => child.once("exit", done));
      await rm(folder, { recursive: true, force: true });
    },
  };
}

/** Waits until something answers at this address. */
export async function answers(url: string, dead: () => boolean): Promise<void> {
  const until = Date.now() + 60_000;
  while (Date.now() < until) {
    if (dead()) throw new Error(`${url}: the process ended before it answered`);
    const ok = await fetch(url).then(
      (response) => response.arrayBuffer().then(() => true),
      () => false,
    );
    if (ok) return;
    await new Promise((done) => setTimeout(done, 50));
  }
  throw new Error(`${url} does not answer`);
}
