import type { Staff } from "@/lib/actors";
import { getDb } from "@/lib/db/client";
import { announce } from "@/lib/published";
import type { EmployerRow } from "./fields";
import { changeEmployer, type EmployerTarget, lockEmployer } from "./write";

/** Shows a 事業者 and its open 求人, as the page said it that the press was made on. */
export async function publishEmployer(
  staff: Staff,
  { id, version }: EmployerTarget,
  now: Date,
): Promise<"published" | "unknown" | { conflict: EmployerRow }> {
  return getDb().transaction(async (tx) => {
    const before = await lockEmployer(tx, id);
    if (!before) return "unknown";
    if (before.state === "published") return "published";
    if (before.version !== version) return { conflict: before };
    await changeEmployer(tx, staff, before, { state: "published" }, "publish", now);
    await announce(tx, ["employers"]);
    return "published";
  });
}
