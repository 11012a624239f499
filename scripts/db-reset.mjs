// `npm run db:reset`: removes the database and the mails of the demo. A real database is never touched.
import { existsSync, readFileSync, rmSync } from "node:fs";
import { join } from "node:path";
import { isListening } from "./start/port.mjs";

const note = existsSync(".data/pg.json") ? JSON.parse(readFileSync(".data/pg.json", "utf8")) : undefined;
if (note && (await isListening(note.port))) {
  console.error("見本が動いています。Ctrl-C で終わらせてから実行してください。");
  process.exit(1);
}
if (note) rmSync(join(note.home, "pg"), { recursive: true, force: true });
for (const name of ["pg.json", "mailbox"]) rmSync(join(".data", name), { recursive: true, force: true });
console.log("見本のデータを消しました。次の npm start で新しく作ります。");
