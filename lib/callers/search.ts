import type { Staff } from "@/lib/actors";
import { record } from "@/lib/audit/record";
import { getDb } from "@/lib/db/client";
import { addressOfHandle, callerWithAddress } from "./find";
import type { SearchInput } from "./schema";
import { findSlip, type Slip } from "./slip";
import { subjectOf } from "./subject";

/** Who is calling, by address or 識別名. Every search is recorded, also one that finds nobody. */
export async function searchCaller(
  staff: Staff,
  who: SearchInput["who"],
  now: Date,
): Promise<{ id: string } | { nobody: Slip }> {
  const email = "email" in who ? who.email : await addressOfHandle(who.handle);
  const caller = email ? await callerWithAddress(email, now) : undefined;
  await record(getDb(), staff, { action: "search", subject: subjectOf(caller) }, now);
  if (caller) return { id: caller.id };
  return { nobody: email ? await findSlip(email, now) : {} };
}
