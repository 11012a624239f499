import type { Staff } from "@/lib/actors";
import { getDb } from "@/lib/db/client";
import type { EmployerRow } from "./fields";
import { changeEmployer, type EmployerTarget, lockEmployer } from "./write";

export type PublishOutcome =
  | { outcome: "published" }
  | { outcome: "conflict"; current: EmployerRow }
  | { outcome: "unknown" };

/** Makes a 事業者 and its open 求人 public, if it is still in the version that the page showed. */
export async function publishEmployer(
  staff: Staff,
  { id, version }: EmployerTarget,
  now: Date,
): Promise<PublishOutcome> {
  return getDb().transaction(async (tx) => {
    const before = await lockEmployer(tx, id);
    if (!before) return { outcome: "unknown" };
    if (before.state === "published") return { outcome: "published" };
    if (before.version !== version) return { outcome: "conflict", current: before };
    await changeEmployer(tx, staff, before, { state: "published" }, "publish", now);
    return { outcome: "published" };
  });
}
