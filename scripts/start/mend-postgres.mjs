import { readFileSync, renameSync, writeFileSync } from "node:fs";

const files = ["src", "cjs/src"].map((folder) => `node_modules/postgres/${folder}/connection.js`);

// Four errors of the driver by which one killed backend ends the whole site (open in 3.4.9, porsager/postgres#1208):
// a statement on a connection that has just closed throws where nothing can catch it;
// a closed connection keeps its flag for a scheduled write and never writes again, so that the pool fills with such ones;
// the error that closed a connection is also given to the first query after the reconnect;
// its own query for array types, when cut off, is an unhandled rejection.
const mends = [
  [
    "function nextWrite(fn) {\n",
    `function nextWrite(fn) {
    if (socket === null) {
      chunk = nextWriteTimer = null
      error(Errors.connection('CONNECTION_CLOSED', options))
      return true
    }
`,
  ],
  [
    "clearImmediate(nextWriteTimer)\n    if (socket)",
    "clearImmediate(nextWriteTimer)\n    chunk = nextWriteTimer = null\n    if (socket)",
  ],
  [
    "clearImmediate(nextWriteTimer)\n    socket.removeListener",
    "clearImmediate(nextWriteTimer)\n    chunk = nextWriteTimer = null\n    socket.removeListener",
  ],
  ["incomings = null\n    clearImmediate", "incomings = errorResponse = null\n    clearImmediate"],
  ["return fetchArrayTypes()\n", "return fetchArrayTypes().catch(() => {})\n"],
];

/** Patches the installed driver, once. Throws when its source differs, so that a person checks the patch. */
export function mendPostgres() {
  for (const file of files) {
    const found = readFileSync(file, "utf8");
    const mended = mends.reduce((source, [broken, whole]) => {
      if (source.includes(whole)) return source;
      if (source.split(broken).length !== 2) throw new Error(`${file}: does postgres still need mending?`);
      return source.replace(broken, () => whole);
    }, found);
    if (mended === found) continue;
    // Replaced by a new file: this one may be a hard link into the package manager's cache.
    writeFileSync(`${file}.mended`, mended);
    renameSync(`${file}.mended`, file);
  }
}
