import { spawn } from "node:child_process";
import { cpSync, rmSync, writeFileSync } from "node:fs";
import { run } from "@/scripts/start/children.mjs";
import { freePort } from "@/scripts/start/port.mjs";
import { linkAll } from "@/tests/support/hard-links";
import { waitUntilServing } from "@/tests/support/mailbox";

const folder = ".data/bench-blank";
const next = `${folder}/node_modules/next/dist/bin/next`;

/**
 * The baseline: an empty app, built and started by the same Next, without our cache handler and server. `/` is blank;
 * `/same/0`, `/same/1`, … answer the given HTML, which replaces that of the build.
 */
export async function startBlank(pages: string[]) {
  rmSync(folder, { recursive: true, force: true });
  cpSync("tests/bench/support/blank", folder, { recursive: true });
  // Turbopack does not follow a symbolic link out of its root, so the files are hard links.
  linkAll("node_modules", `${folder}/node_modules`);
  const { PATH, HOME } = process.env;
  const env = { PATH, HOME, NODE_ENV: "production" as const, NEXT_TELEMETRY_DISABLED: "1" };
  await run([next, "build", folder], env);
  for (const [n, html] of pages.entries()) writeFileSync(`${folder}/.next/server/app/same/${n}.html`, html);
  const port = await freePort();
  const child = spawn(process.execPath, [next, "start", folder, "-p", String(port), "-H", "127.0.0.1"], {
    env,
    stdio: "ignore",
  });
  const url = `http://127.0.0.1:${port}`;
  await waitUntilServing(url, () => child.exitCode !== null);
  return {
    url,
    async stop() {
      child.kill("SIGTERM");
      if (child.exitCode === null) await new Promise((done) => child.once("exit", done));
    },
  };
}
