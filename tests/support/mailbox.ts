import { spawn } from "node:child_process";
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { minute, second } from "@/lib/time/units";
import { freePort } from "@/scripts/start/port.mjs";

/** Mails that tell of what has happened, and hold nothing for a next step. */
const receipts = ["求職者登録が完了しました", "パスワード変更のお知らせ"];

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

/** A client of the stand-in for the mail provider (scripts/mailbox) at this address. */
export function mailboxAt(url: string) {
  const control = async <T>(path: string, body?: unknown): Promise<T> => {
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
    /** Removes mails, calls and faults. Only for a mailbox of the test's own: e2e tests share one. */
    reset: () => control<unknown>("/reset", {}),
    mails: (to?: string) => control<ReceivedMail[]>(`/mails${to ? `?to=${encodeURIComponent(to)}` : ""}`),
    fault: (fault: Fault) => control<unknown>("/fault", fault),
    /** Removes all faults. */
    clear: () => control<unknown>("/clear", {}),
    settings: (settings: { rate?: number; key?: string; webhookUrl?: string; webhookSecret?: string }) =>
      control<unknown>("/settings", settings),
    /** Moves the stand-in's clock forward; idempotency keys expire after 24 hours. */
    advance: (ms: number) => control<unknown>("/advance", { ms }),
    calls: () => control<Call[]>("/calls"),
    /** The nth mail to this address (from 1); waits up to 30 seconds for it. */
    async mail(to: string, nth = 1): Promise<ReceivedMail> {
      const until = Date.now() + 30 * second;
      while (Date.now() < until) {
        // Not the receipt of 登録, which names the 識別名 and has no link: it may come at any moment.
        const mails = (await this.mails(to)).filter(
          ({ subject }) => !receipts.some((receipt) => subject.endsWith(receipt)),
        );
        const mail = mails[nth - 1];
        if (mail) return mail;
        await new Promise((done) => setTimeout(done, 100));
      }
      throw new Error(`mail ${nth} to ${to} did not come`);
    },
  };
}

/** Starts a stand-in, on the wished port if it is free. `stop` ends it and removes its data. */
export async function startMailbox(wished?: number) {
  const port = await freePort(wished);
  const folder = await mkdtemp(join(tmpdir(), "mailbox-"));
  const child = spawn(
    process.execPath,
    ["scripts/mailbox/server.mjs", "--port", String(port), "--data", folder, "--rate", "100"],
    { stdio: ["ignore", "ignore", "inherit", "ipc"] },
  );
  const url = `http://127.0.0.1:${port}`;
  await waitUntilServing(url, () => child.exitCode !== null);
  return {
    ...mailboxAt(url),
    async stop() {
      child.kill("SIGTERM");
      if (child.exitCode === null) await new Promise((done) => child.once("exit", done));
      await rm(folder, { recursive: true, force: true });
    },
  };
}

/** Waits until a server answers at this address. Throws after a minute, or when its process `hasEnded`. */
export async function waitUntilServing(url: string, hasEnded: () => boolean): Promise<void> {
  const until = Date.now() + minute;
  while (Date.now() < until) {
    if (hasEnded()) throw new Error(`${url}: the process ended before it answered`);
    const ok = await fetch(url).then(
      (response) => response.arrayBuffer().then(() => true),
      () => false,
    );
    if (ok) return;
    await new Promise((done) => setTimeout(done, 50));
  }
  throw new Error(`${url} does not answer`);
}
