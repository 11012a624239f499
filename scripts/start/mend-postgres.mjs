import { readFileSync, renameSync, writeFileSync } from "node:fs";

const files = ["src", "cjs/src"].map((folder) => `node_modules/postgres/${folder}/connection.js`);

// Four ways in which a killed backend took the whole site with it (open in 3.4.9, porsager/postgres#1208):
// a statement on a connection that has just died throws where nobody can catch it;
// a dead connection keeps its mark "a write is scheduled" and never writes again, so that the pool fills with mutes;
// the error that ended a connection is given to the first query of its next life as well;
// its own question about array types, cut off, is a rejection that nobody handles.
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

/** Mends the installed driver, once. A driver that looks otherwise stops here, so that a person looks at it. */
export function mendPostgres() {
  for (const file of files) {
    const found = readFileSync(file, "utf8");
    const mended = mends.reduce((source, [broken, whole]) => {
      if (source.includes(whole)) return source;
      if (source.split(broken).length !== 2) throw new Error(`${file}: does postgres still need mending?`);
      return source.replace(broken, () => whole);
    }, found);
    if (mended === found) continue;
    // A file of its own: the package manager may have linked it from its cache.
    writeFileSync(`${file}.mended`, mended);
    renameSync(`${file}.mended`, file);
  }
}
