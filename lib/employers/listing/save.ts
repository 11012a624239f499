import type { Staff } from "@/lib/actors";
import { getDb, type Tx } from "@/lib/db/client";
import { underLimits } from "@/lib/db/limits";
import type { Saved, SaveRefusal, Target } from "@/lib/db/versioned";
import type { EmployerRow } from "./fields";
import { employerRows } from "./rows";
import type { EmployerInput } from "./schema";

export type SaveOutcome = Saved<EmployerRow> | SaveRefusal<EmployerRow>;

/** Inserts a 事業者 as a draft, or changes it in its state. */
export async function saveEmployer(
  staff: Staff,
  target: Target,
  input: EmployerInput,
  now: Date,
): Promise<SaveOutcome> {
  return underLimits("reindexing", () =>
    getDb().transaction((tx) => writeEmployer(tx, staff, target, input, now)),
  );
}

/** The same in the transaction of another verb. */
export function writeEmployer(
  tx: Tx,
  staff: Staff,
  target: Target,
  input: EmployerInput,
  now: Date,
): Promise<SaveOutcome> {
  const also = (before?: EmployerRow) => (before ? {} : { state: "draft" as const });
  return employerRows.save(tx, staff, target, { fields: input, also }, now);
}
