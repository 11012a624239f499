import type { Staff } from "@/lib/actors";
import { decodeCsv, type ReadProblem } from "@/lib/csv/read";
import { getDb } from "@/lib/db/client";
import { imports } from "@/lib/db/schema/imports";
import { readKnown } from "./known";
import { type ImportKind, sheets } from "./sheets";

/** Looks a file through and keeps it for the confirmation. Whether rows are faulty or not, nothing else is written. */
export async function checkImport(
  staff: Staff,
  { kind, file }: { kind: ImportKind; file: File },
  now: Date,
): Promise<{ id: string } | { problem: ReadProblem; missing?: string[] | undefined }> {
  const text = decodeCsv(new Uint8Array(await file.arrayBuffer()));
  if (text === undefined) return { problem: "not-text" };
  const looked = sheets[kind].look(text, await readKnown(now));
  if ("problem" in looked) return looked;
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
  return { id: row.id };
}
