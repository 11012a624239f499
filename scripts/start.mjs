// `npm start`: the demo without DATABASE_URL, the real site with it. `--dev`: the demo from the source, with hot reload.
import { setTimeout as sleep } from "node:timers/promises";
import { build, buildIdentity, isBuilt, serverProgram } from "./start/build.mjs";
import { startChild, stopRunning, whenNpmEnds } from "./start/children.mjs";
import { install, isInstalled } from "./start/install.mjs";
import { applyPatches, patchProblems } from "./start/patches.mjs";
import { isBlocked, isFree } from "./start/port.mjs";
import { demoProblems, loadDotEnv, productionProblems } from "./start/settings.mjs";
import { productionWarnings } from "./start/warnings.mjs";

const dev = process.argv.includes("--dev");
// V8 sizes the heap by the machine's memory; a fixed limit keeps the memory of a large campaign small everywhere.
const ownHeap = /max[-_]old[-_]space[-_]size/.test(process.env.NODE_OPTIONS ?? "");
const heap = ownHeap ? [] : ["--max-old-space-size=1024"];
const begun = Date.now();
const say = (text) => console.log(text);

// Functions that stop what was started, called in reverse order.
const ends = [];
let ending;

for (const signal of ["SIGINT", "SIGTERM", "SIGHUP"]) process.on(signal, () => void end(0, "終わります…"));
whenNpmEnds(() => void end(0));
// Started by a test with an IPC channel, it ends when the test ends, however the test ends.
if (process.channel) process.on("disconnect", () => void end(0));

try {
  loadDotEnv();
  const [major, minor] = process.versions.node.split(".").map(Number);
  if (major < 20 || (major === 20 && minor < 19))
    refuse([`Node.js 20.19以上が必要です（いまは${process.versions.node}）。`]);
  const production = Boolean(process.env.DATABASE_URL) && !dev;
  await (production ? startProduction() : startDemo());
} catch (error) {
  if (!ending) {
    console.error(error instanceof Error ? error.message : error);
    await end(1);
  }
}

async function startDemo() {
  refuse(demoProblems(process.env));
  const port = await claimPort();
  if (!isInstalled()) {
    say("部品を入れています（はじめの1回は1分ほどかかります）…");
    install();
  }
  applyPatches();
  const { announceDemo, prepareDemo, seed } = await import("./start/demo.mjs");
  const settings = await prepareDemo({ say, port, ends });
  const identity = buildIdentity(settings.AUTH_SECRET);
  if (!dev && !isBuilt(identity)) {
    say("サイトをビルドしています（1分ほどかかります）…");
    await build(identity);
  }
  say("表と見本のデータを用意しています…");
  const { migrateDatabase } = await import("./db-migrate.mjs");
  await migrateDatabase(settings.DATABASE_URL).catch((error) => {
    const code = error.cause?.code ?? error.code ?? error.name;
    throw new Error(
      `見本の表を最新の形にできません（${code}）。npm run db:reset で見本をはじめからにできます。`,
    );
  });
  await seed(settings);
  await serve({ settings, port, host: "127.0.0.1", identity });
  announceDemo(say, settings);
}

async function startProduction() {
  const problems = productionProblems(process.env);
  if (!isInstalled()) refuse([...problems, "部品が足りません。npm ci を実行してください。"]);
  problems.push(...patchProblems());
  if (!process.env.ALLOW_UNSET_TEXTS) problems.push(...(await unsetTexts()));
  refuse(problems);
  const identity = buildIdentity(process.env.AUTH_SECRET);
  if (!isBuilt(identity)) {
    refuse([
      "ビルドがないか、ソースや AUTH_SECRET が変わっています。同じ AUTH_SECRET で npm run build を実行してください。",
    ]);
  }
  const port = await claimPort();
  if (process.env.ALLOW_UNSET_TEXTS)
    say("ALLOW_UNSET_TEXTS: 未設定の文言を残したまま、試験として起動します。");
  if (process.env.MAIL_STAND_IN) say("MAIL_STAND_IN: メールは代役へ送られ、人には届きません。");
  const today = new Date().toISOString().slice(0, 10);
  for (const warning of productionWarnings(process.env, process.versions.node, today)) console.warn(warning);
  await migrate(process.env.DATABASE_URL);
  await serve({ settings: {}, port, identity });
  say(`サイト ${process.env.APP_URL}（ポート ${port}）`);
}

/** Starts the site as one child process; when the child ends, so does this process. */
async function serve({ settings, port, host, identity }) {
  const program = dev ? ["--import", "tsx", "server/main.ts"] : [serverProgram];
  const env = {
    ...process.env,
    ...settings,
    PORT: String(port),
    NODE_ENV: dev ? "development" : "production",
    NEXT_TELEMETRY_DISABLED: "1",
    NEXT_SERVER_ACTIONS_ENCRYPTION_KEY: identity.actionsKey,
  };
  const site = startChild([...heap, ...program, ...(host ? [host] : [])], env);
  ends.push(() => site.stop());
  site.ended.then(({ code }) => end(code || 1, "サイトが止まりました。"));
  await waitUntilServing(port, site.ended);
  say(`${((Date.now() - begun) / 1000).toFixed(1)}秒で起動しました。`);
}

async function waitUntilServing(port, ended) {
  let over = false;
  ended.then(() => (over = true));
  while (!over && !(await get(port, "/api/health"))) await sleep(100);
  // These pages are rendered and cached now, so that they are served even if the database fails before the first visit.
  for (const path of dev || over ? [] : ["/", "/jobs", "/employers", "/notices", "/terms", "/register"])
    await get(port, path);
}

/** Whether the site answered, with any status. */
async function get(port, path) {
  const signal = AbortSignal.timeout(30_000);
  const answer = await fetch(`http://127.0.0.1:${port}${path}`, { signal }).catch(() => undefined);
  await answer?.arrayBuffer().catch(() => {});
  return answer !== undefined;
}

async function migrate(url) {
  const { migrateDatabase } = await import("./db-migrate.mjs");
  for (let attempt = 0; ; attempt++) {
    try {
      return await migrateDatabase(url, () => say("表が使われています。空くのを待っています…"));
    } catch (error) {
      // A database that restarts at the same time is back within seconds.
      if (attempt === 10 || !isAway(error)) {
        throw new Error(
          `データベースを使えません。DATABASE_URL を確かめてください（${error.code ?? error.cause?.code ?? error.name}）。`,
        );
      }
      if (attempt === 0) say("データベースを待っています…");
      await sleep(1000);
    }
  }
}

function isAway(error) {
  const code = error.code ?? error.cause?.code ?? "";
  return /^(ECONN|CONNECT|ETIMEDOUT|57P03)/.test(code);
}

async function unsetTexts() {
  const { tsImport } = await import("tsx/esm/api");
  const { unsetTexts } = await tsImport("../lib/site.ts", import.meta.url);
  return unsetTexts().map((name) => `lib/site.ts の ${name} が「（要設定）」のままです。`);
}

async function claimPort() {
  const port = Number(process.env.PORT || 3000);
  if (await isBlocked(port))
    refuse([`ポート ${port} はブラウザーが開きません。PORT に別の数を設定してください。`]);
  if (!(await isFree(port))) {
    refuse([
      `ポート ${port} はほかのプログラムが使っています。それを終わらせるか、PORT を設定してください（例 PORT=3001 npm start）。`,
    ]);
  }
  return port;
}

function refuse(problems) {
  if (problems.length === 0) return;
  throw new Error(["起動できません。", ...problems.map((problem) => `・${problem}`)].join("\n"));
}

function end(code, words) {
  ending ??= (async () => {
    if (words) say(words);
    await stopRunning();
    for (const stop of ends.reverse()) await stop().catch(() => {});
    process.exit(code);
  })();
  return ending;
}
