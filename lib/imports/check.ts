import type { Staff } from "@/lib/actors";
import { decodeCsv, type ReadProblem } from "@/lib/csv/read";
import { getDb } from "@/lib/db/client";
import { imports } from "@/lib/db/schema/imports";
import { type ImportKind, planImport } from "./plan";

export type CheckOutcome = { outcome: "checked"; id: string } | { outcome: "not-text" } | ReadProblem;

/** Checks a file and stores it for 取り込む, even when rows are faulty. Nothing else is written. */
export async function checkImport(
  staff: Staff,
  { kind, file }: { kind: ImportKind; file: File },
  now: Date,
): Promise<CheckOutcome> {
  const text = decodeCsv(new Uint8Array(await file.arrayBuffer()));
  if (text === undefined) return { outcome: "not-text" };
  const plan = await planImport(kind, text, {}, now);
  if (plan.outcome !== "planned") return plan;
  const [row] = await getDb()
    .insert(imports)
    .values({
      kind,
      staffId: staff.id,
      name: file.name.replace(/\p{Cc}/gu, "").slice(0, 200),
      content: Buffer.from(text, "utf8"),
      state: "checked",
      total: plan.rows.length,
      faulty: plan.rows.filter(({ verdict }) => verdict === "faulty").length,
      createdAt: now,
    })
    .returning({ id: imports.id });
  if (!row) throw new Error("an import was not stored");
  return { outcome: "checked", id: row.id };
}
