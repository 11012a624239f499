import { createHash, createHmac } from "node:crypto";
import { existsSync, readdirSync, readFileSync, rmSync } from "node:fs";
import { join } from "node:path";
import { isReadingPage, stripFramework } from "../../lib/page-cache/reading-page.mjs";
import { run } from "./children.mjs";
import { applyPatches } from "./patches.mjs";

const sources = [
  "app",
  "components",
  "lib",
  "public",
  "server",
  "patches",
  "cache-handler.mjs",
  "instrumentation.ts",
  "middleware.ts",
  "next.config.ts",
  "package-lock.json",
  "postcss.config.mjs",
  "tsconfig.json",
];

/** The program of server/main.ts: Node starts it faster than it starts TypeScript. */
export const serverProgram = ".next/main.mjs";

/**
 * The build id and the key of server actions. The id depends on the source and the secret, so instances that build for
 * themselves have the same one, and a form rendered by one can be posted to another. The key depends on the secret alone:
 * an action keeps its id from build to build, and a form that was open during a deploy can still be sent.
 * @param {string} authSecret
 */
export function buildIdentity(authSecret) {
  const source = sourceHash();
  const [signing = ""] = authSecret.split(",").map((secret) => secret.trim());
  const derive = (purpose) => createHmac("sha256", signing).update(purpose).digest();
  return {
    id: derive(`id:${source}`).toString("hex").slice(0, 20),
    actionsKey: derive("actions").toString("base64"),
  };
}

export function isBuilt({ id }) {
  if (!existsSync(serverProgram) || !existsSync(".next/BUILD_ID")) return false;
  return readFileSync(".next/BUILD_ID", "utf8") === id;
}

/** Runs `next build`, and bundles the server. Needs no database and no setting but the secret. */
export async function build({ id, actionsKey }) {
  // Without BUILD_ID an interrupted build does not count as built. Stale types of `next dev` would make the build fail.
  for (const path of [".next/BUILD_ID", ".next/dev"]) rmSync(path, { recursive: true, force: true });
  applyPatches();
  const { PATH, HOME } = process.env;
  await run(["node_modules/next/dist/bin/next", "build"], {
    PATH,
    HOME,
    NODE_ENV: "production",
    NEXT_TELEMETRY_DISABLED: "1",
    BUILD_ID: id,
    NEXT_SERVER_ACTIONS_ENCRYPTION_KEY: actionsKey,
  });
  warnOfHeavyPages();
  await bundleServer();
}

/** A reading page that Next makes in another way than we know is sent with its scripts: it works, and weighs tenfold. */
function warnOfHeavyPages() {
  const heavy = filesOf(".next/server/app").filter((path) => {
    const html = path.endsWith(".html") ? readFileSync(path, "utf8") : "";
    return isReadingPage(html) && stripFramework(html) === undefined;
  });
  if (heavy.length > 0)
    console.error(
      `注意：次のページは、Nextのスクリプトを除けないため、付けたまま送ります。\n${heavy.join("\n")}`,
    );
}

async function bundleServer() {
  const { buildSync } = await import("esbuild");
  buildSync({
    entryPoints: ["server/main.ts"],
    outfile: serverProgram,
    bundle: true,
    packages: "external",
    platform: "node",
    format: "esm",
    target: "node20",
  });
}

function sourceHash() {
  const hash = createHash("sha256");
  for (const file of sources.flatMap(filesOf).sort())
    hash.update(file).update("\0").update(readFileSync(file));
  return hash.digest("hex");
}

function filesOf(path) {
  if (!existsSync(path)) return [];
  if (/\.[a-z]+$/.test(path)) return [path];
  return readdirSync(path, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath ?? entry.path, entry.name));
}
