import type { Staff } from "@/lib/actors";
import { record } from "@/lib/audit/record";
import { getDb } from "@/lib/db/client";
import { addressOfHandle, callerWithAddress } from "./find";
import type { SearchInput } from "./schema";
import { findSlip, type Slip } from "./slip";
import { subjectOf } from "./subject";

export type SearchOutcome =
  | { outcome: "found"; id: string }
  | { outcome: "unknown-handle" }
  | { outcome: "unknown-address"; slip: Slip };

/** Who is calling, by address or 識別名. Every search is recorded, also one that finds nobody. */
export async function searchCaller(staff: Staff, who: SearchInput["who"], now: Date): Promise<SearchOutcome> {
  const email = who.by === "email" ? who.email : await addressOfHandle(who.handle);
  const caller = email ? await callerWithAddress(email, now) : undefined;
  await record(getDb(), staff, { action: "search", subject: subjectOf(caller) }, now);
  if (caller) return { outcome: "found", id: caller.id };
  if (who.by === "handle") return { outcome: "unknown-handle" };
  return { outcome: "unknown-address", slip: await findSlip(who.email, now) };
}
