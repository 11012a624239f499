import type { Staff } from "@/lib/actors";
import { decodeCsv, type ReadProblem } from "@/lib/csv/read";
import { getDb } from "@/lib/db/client";
import { imports } from "@/lib/db/schema/imports";
import { readKnown } from "./known";
import { type ImportKind, sheets } from "./sheets";

export type CheckOutcome = { outcome: "checked"; id: string } | { outcome: "not-text" } | ReadProblem;

/** Checks a file and stores it until 取り込む is pressed, even if rows are faulty. Nothing else is written. */
export async function checkImport(
  staff: Staff,
  { kind, file }: { kind: ImportKind; file: File },
  now: Date,
): Promise<CheckOutcome> {
  const text = decodeCsv(new Uint8Array(await file.arrayBuffer()));
  if (text === undefined) return { outcome: "not-text" };
  const looked = sheets[kind].look(text, await readKnown(now));
  if (looked.outcome !== "looked") return looked;
  const [row] = await getDb()
    .insert(imports)
    .values({
      kind,
      staffId: staff.id,
      name: file.name.replace(/\p{Cc}/gu, "").slice(0, 200),
      content: Buffer.from(text, "utf8"),
      state: "checked",
      total: looked.total,
      faulty: new Set(looked.faults.map(({ line }) => line)).size,
      createdAt: now,
    })
    .returning({ id: imports.id });
  if (!row) throw new Error("an import was not kept");
  return { outcome: "checked", id: row.id };
}
