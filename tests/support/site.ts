import { type ChildProcess, spawn } from "node:child_process";
import { readFileSync } from "node:fs";
import { freePort } from "@/scripts/start/port.mjs";
import { answers } from "@/tests/support/mailbox";
import { siteSettings } from "@/tests/support/settings";

export type Site = Awaited<ReturnType<typeof startSite>>;
type Settings = Record<string, string | undefined>;

/**
 * Starts an instance of the production build by `scripts/start.mjs`, as a city would, and waits until it serves.
 * `env` adds to or (undefined) removes from the settings; `folder`: another built copy of the site.
 */
export async function startSite(options: {
  databaseUrl: string;
  mailboxUrl?: string;
  port?: number;
  env?: Settings;
  folder?: string;
}) {
  const port = options.port ?? (await freePort());
  const url = `http://localhost:${port}`;
  const settings = siteSettings({
    DATABASE_URL: options.databaseUrl,
    APP_URL: url,
    // Port 9 answers nobody: mails wait.
    RESEND_BASE_URL: options.mailboxUrl ?? "http://127.0.0.1:9",
  });
  const run = runStart({ ...settings, PORT: String(port), ...options.env }, options.folder);
  try {
    await answers(`${url}/api/health`, () => run.child.exitCode !== null);
  } catch (error) {
    run.child.kill("SIGKILL");
    throw new Error(`${error}\n${run.output()}`);
  }
  return {
    url,
    port,
    output: run.output,
    serverPids: () => childrenOf(run.child),
    /** To `npm start` itself; the server is its child. */
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

/** `node scripts/start.mjs` with exactly these settings; tells what it printed and how it ended. */
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
