import type postgres from "postgres";
import type { Staff } from "@/lib/actors";
import { mistakenFile } from "./csv-mistakes";
import { addEmployer } from "./factories/postings";
import { planned, pressImport, upload } from "./imports";

const employer = "取り込みの会社（見本）";
const start = new Date("2026-05-12T09:00:00+09:00");

export type MistakeCounts = { files: number; refused: number; stored: number; wrong: string[] };

/**
 * Reads that many generated files and imports what can be imported. `wrong`: files of which another number of rows was
 * said or stored than they have, or another text, and files with a mistake that were not refused.
 */
export async function tryMistakes(
  staff: Staff,
  sql: postgres.Sql,
  files: number,
  firstSeed = 1,
): Promise<MistakeCounts> {
  const { id } = await addEmployer({ name: employer });
  const counts: MistakeCounts = { files, refused: 0, stored: 0, wrong: [] };
  for (let seed = firstSeed; seed < firstSeed + files; seed += 1) {
    const file = mistakenFile(seed, employer);
    const wrong = (what: string) => counts.wrong.push(`seed ${seed} (${file.mistakes.join(", ")}): ${what}`);
    const answer = await upload(staff, Buffer.from(file.text), file.kind, start);
    let began = false;
    if (answer.outcome === "checked") {
      const { rows, emptyRows } = await planned(staff, answer.id, start);
      began = (await pressImport(staff, answer.id, start)) === "begun";
      if (file.expected && rows.length !== file.expected.length) wrong(`${rows.length} rows said`);
      if (file.expected && emptyRows !== file.emptyRows) wrong(`${emptyRows} empty rows said`);
    }
    const found = await storedTexts(sql, id);
    if (!file.expected) counts.refused += 1;
    if (began !== (file.expected !== undefined)) wrong(`${answer.outcome}, begun ${began}`);
    const expected = (file.expected ?? []).map((row) => `${row.name}\n${row.text}`).sort();
    if (String(found) !== String(expected)) wrong(`stored ${JSON.stringify(found)}`);
    counts.stored += found.length;
    await sql`delete from job_drafts`;
    await sql`delete from jobs`;
    await sql`delete from employers where id <> ${id}`;
  }
  return counts;
}

async function storedTexts(sql: postgres.Sql, employerId: string): Promise<string[]> {
  const rows = await sql<{ text: string }[]>`
    select title || E'\n' || duties as text from jobs
    union all select (input->>'title') || E'\n' || (input->>'duties') from job_drafts
    union all select name || E'\n' || introduction from employers where id <> ${employerId}`;
  return rows.map(({ text }) => text).sort();
}
