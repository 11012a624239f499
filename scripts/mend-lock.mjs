// `npm run lock`: adds the optional packages of other platforms to the lock file. With a registry that lacks them,
// `npm install` leaves them out, and `npm ci` then refuses the lock file. The packages that need them name exact versions.
import { readFileSync, writeFileSync } from "node:fs";

const file = "package-lock.json";
const lock = JSON.parse(readFileSync(file, "utf8"));
let added = 0;

for (const [path, entry] of Object.entries(lock.packages)) {
  for (const [name, range] of Object.entries(entry.optionalDependencies ?? {})) {
    const version = range.replace(/^[~^]/, "");
    if (!/^\d+\.\d+\.\d+[\w.-]*$/.test(version) || isLocked(path, name)) continue;
    const hoisted = `node_modules/${name}`;
    const target = lock.packages[hoisted] ? `${path}/node_modules/${name}` : hoisted;
    lock.packages[target] = {
      version,
      optional: true,
      ...(entry.dev ? { dev: true } : {}),
      ...platformOf(name),
    };
    added++;
  }
}

const sorted = Object.entries(lock.packages).sort(([a], [b]) => (a < b ? -1 : 1));
lock.packages = Object.fromEntries(sorted);
if (added > 0) writeFileSync(file, `${JSON.stringify(lock, null, 2)}\n`);
console.log(`package-lock.json: ${added}件を補いました。`);

/** Whether the lock file has the package where Node looks for it: beside the package that needs it, then further up. */
function isLocked(path, name) {
  for (let folder = path; ; folder = folder.slice(0, Math.max(0, folder.lastIndexOf("/node_modules/")))) {
    if (lock.packages[`${folder ? `${folder}/` : ""}node_modules/${name}`]) return true;
    if (!folder) return false;
  }
}

/** The machines for which npm installs a package, by its name ("swc-linux-arm64-musl"). */
function platformOf(name) {
  const os = /(?<![a-z])(android|darwin|freebsd|linux|netbsd|openbsd|openharmony|sunos|aix|win32)/.exec(
    name,
  )?.[1];
  const cpu =
    /(?<![a-z0-9])(arm64|arm|x64|ia32|loong64|mips64el|ppc64|riscv64|s390x|wasm32)(?![a-z0-9])/.exec(
      name,
    )?.[1];
  const libc = /musl/.test(name) ? "musl" : /linux.*gnu/.test(name) ? "glibc" : undefined;
  return {
    ...(os ? { os: [os] } : name.endsWith("fsevents") ? { os: ["darwin"] } : {}),
    ...(cpu ? { cpu: [cpu] } : {}),
    ...(libc ? { libc: [libc] } : {}),
  };
}
