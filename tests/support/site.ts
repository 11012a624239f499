import { type ChildProcess, spawn } from "node:child_process";
import { readFileSync } from "node:fs";
import { freePort } from "@/scripts/start/port.mjs";
import { waitUntilServing } from "@/tests/support/mailbox";
import { siteSettings } from "@/tests/support/settings";

export type Site = Awaited<ReturnType<typeof startSite>>;
type Settings = Record<string, string | undefined>;

export type SiteOptions = {
  databaseUrl: string;
  mailboxUrl?: string;
  port?: number;
  /** Adds settings, or removes them (undefined). */
  env?: Settings;
  /** Of another built copy of the site. */
  folder?: string;
};

/** Starts an instance of the production build by `scripts/start.mjs`, as in production, and waits until it serves. */
export async function startSite(options: SiteOptions) {
  const port = options.port ?? (await freePort());
  const url = `http://localhost:${port}`;
  const settings = siteSettings({
    DATABASE_URL: options.databaseUrl,
    APP_URL: url,
    // No server listens on port 9 (discard), so mails stay in the queue.
    RESEND_BASE_URL: options.mailboxUrl ?? "http://127.0.0.1:9",
  });
  const run = runStart({ ...settings, PORT: String(port), ...options.env }, options.folder);
  try {
    await waitUntilServing(`${url}/api/health`, () => run.child.exitCode !== null);
  } catch (error) {
    run.child.kill("SIGKILL");
    throw new Error(`${error}\n${run.output()}`);
  }
  return {
    url,
    port,
    output: run.output,
    serverPids: () => childrenOf(run.child),
    /** Sends a signal to the process of `npm start`; the server is its child. */
    kill: (signal: NodeJS.Signals) => run.child.kill(signal),
    killServer: (signal: NodeJS.Signals) => {
      for (const pid of childrenOf(run.child)) process.kill(pid, signal);
    },
    ended: run.ended,
    async stop() {
      run.child.kill("SIGTERM");
      await run.ended;
    },
  };
}

/** Runs `node scripts/start.mjs` with exactly these settings; its output so far, and its exit code once it has ended. */
export function runStart(settings: Settings, folder?: string) {
  const { PATH, HOME } = process.env;
  const child = spawn(process.execPath, ["scripts/start.mjs"], {
    env: { PATH, HOME, NODE_ENV: "production", ...settings },
    cwd: folder,
    stdio: ["ignore", "pipe", "pipe", "ipc"],
  });
  let text = "";
  for (const stream of [child.stdout, child.stderr]) stream?.on("data", (chunk) => (text += chunk));
  const ended = new Promise<number | null>((done) => child.once("close", (code) => done(code)));
  return { child, ended, output: () => text };
}

function childrenOf(child: ChildProcess): number[] {
  const list = readFileSync(`/proc/${child.pid}/task/${child.pid}/children`, "utf8").trim();
  return list ? list.split(" ").map(Number) : [];
}
