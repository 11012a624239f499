import type { Staff } from "@/lib/actors";
import { writeCsv } from "@/lib/csv/write";
import type { ImportChoice } from "@/lib/db/schema/imports";
import { checkImport } from "@/lib/imports/check";
import { chooseRows } from "@/lib/imports/choose";
import { findImport } from "@/lib/imports/find";
import type { ImportKind } from "@/lib/imports/plan";
import { runImport } from "@/lib/imports/run";

type Bytes = Uint8Array<ArrayBuffer>;

/** The first page of an import: reads and checks the file. */
export function upload(staff: Staff, bytes: Bytes, kind: ImportKind, now: Date) {
  return checkImport(staff, { kind, file: new File([bytes], "一覧.csv") }, now);
}

/** The same for a file that can be read; the import's id. */
export async function uploaded(staff: Staff, bytes: Bytes, kind: ImportKind, now: Date): Promise<string> {
  const answer = await upload(staff, bytes, kind, now);
  if (answer.outcome !== "checked") throw new Error(`not read: ${JSON.stringify(answer)}`);
  return answer.id;
}

/** What the check page shows of a file that can be read. */
export async function planned(staff: Staff, id: string, now: Date) {
  const plan = (await findImport(staff, id, now))?.plan;
  if (!plan) throw new Error("no plan");
  return plan;
}

type Pressed = { choices?: Record<string, ImportChoice>; reason?: string };

/** 取り込む, as the page shows the import now, and waits for its end. */
export async function pressImport(
  staff: Staff,
  id: string,
  now: Date,
  { choices = {}, reason = "" }: Pressed = {},
) {
  await chooseRows(staff, { id, choices }, now);
  const { digest } = await planned(staff, id, now);
  const answer = await runImport(staff, { id, digest, reason }, now);
  if (answer.outcome === "begun") await answer.ended;
  return answer.outcome;
}

/** A UTF-8 file of these rows, each a map of cells by heading. */
export function csvOf(headings: string[], rows: Record<string, string>[]): Bytes {
  const cells = rows.map((row) => headings.map((heading) => row[heading] ?? ""));
  return writeCsv(headings, cells, "utf-8");
}
