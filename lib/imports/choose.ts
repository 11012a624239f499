import { and, eq, sql } from "drizzle-orm";
import type { Staff } from "@/lib/actors";
import { getDb } from "@/lib/db/client";
import { type ImportChoice, imports } from "@/lib/db/schema/imports";
import { findImport } from "./find";
import type { PlannedRow } from "./plan";

/** Of every asked row; a record counts where a row has exactly one to offer. */
export type ChoiceForAll = "new" | "skip" | "change";

/** Choices by row, and one for all asked rows of the file, which counts more. */
export type Choosing = { id: string; choices: Record<string, ImportChoice>; all?: ChoiceForAll | undefined };

/** Keeps what a person chose for rows that may be twins, until 取り込む. */
export async function chooseRows(
  staff: Staff,
  { id, choices, all }: Choosing,
  now: Date,
): Promise<"chosen" | "unknown"> {
  const rows = (all && (await findImport(staff, id, now))?.plan?.rows) || [];
  const asked = rows.filter(({ verdict }) => verdict === "ask");
  const forAll = asked.map((row) => [String(row.line), choiceFor(row, all ?? "skip")]);
  const chosen = JSON.stringify({ ...choices, ...Object.fromEntries(forAll) });
  const updated = await getDb()
    .update(imports)
    .set({ choices: sql`${imports.choices} || ${chosen}::jsonb` })
    .where(and(eq(imports.id, id), eq(imports.staffId, staff.id), eq(imports.state, "checked")))
    .returning({ id: imports.id });
  return updated.length === 1 ? "chosen" : "unknown";
}

function choiceFor({ offered }: PlannedRow, all: ChoiceForAll): ImportChoice {
  if (all !== "change") return all;
  return offered.length === 1 ? (offered[0]?.id ?? "skip") : "skip";
}
