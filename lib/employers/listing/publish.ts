import type { Staff } from "@/lib/actors";
import { getDb } from "@/lib/db/client";
import type { Target } from "@/lib/db/versioned";
import type { EmployerRow } from "./fields";
import { employerRows } from "./rows";

export type PublishOutcome =
  | { outcome: "published" }
  | { outcome: "conflict"; current: EmployerRow }
  | { outcome: "unknown" };

/** Makes a 事業者 and its open 求人 public, if it is still in the version that the page showed. */
export async function publishEmployer(
  staff: Staff,
  { id, version }: Target,
  now: Date,
): Promise<PublishOutcome> {
  return getDb().transaction(async (tx) => {
    const before = await employerRows.lock(tx, id);
    if (!before) return { outcome: "unknown" };
    if (before.state === "published") return { outcome: "published" };
    if (before.version !== version) return { outcome: "conflict", current: before };
    await employerRows.change(tx, staff, before, { state: "published" }, "publish", now);
    return { outcome: "published" };
  });
}
