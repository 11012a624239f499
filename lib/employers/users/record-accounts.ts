import type { Staff } from "@/lib/actors";
import { record } from "@/lib/audit/record";
import type { Tx } from "@/lib/db/client";

/** Writes the entry of 操作履歴 for 停止 and 再開: the 事業者 and the number of accounts, without names or addresses. */
export function recordAccounts(
  tx: Tx,
  staff: Staff,
  { id, name }: { id: string; name: string },
  action: "suspend" | "resume",
  count: number,
  now: Date,
): Promise<void> {
  return record(tx, staff, { action, subject: { kind: "employer", id, name }, after: { count } }, now);
}
