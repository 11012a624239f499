import type { Staff } from "@/lib/actors";
import { record } from "@/lib/audit/record";
import { getDb } from "@/lib/db/client";
import { subjectOf } from "./audit-subject";
import { addressOfHandle, subjectWithAddress } from "./find";
import type { SearchInput } from "./schema";
import { findTypo, type Typo } from "./typo";

export type SearchOutcome =
  | { outcome: "found"; id: string }
  | { outcome: "unknown-handle" }
  | { outcome: "unknown-address"; typo: Typo };

/** Finds the subject by address or 識別名. 操作履歴 gets an entry for every search, also without a result. */
export async function searchHelpdesk(
  staff: Staff,
  who: SearchInput["who"],
  now: Date,
): Promise<SearchOutcome> {
  const email = who.by === "email" ? who.email : await addressOfHandle(who.handle);
  const subject = email ? await subjectWithAddress(email, now) : undefined;
  await record(getDb(), staff, { action: "search", subject: subjectOf(subject) }, now);
  if (subject) return { outcome: "found", id: subject.id };
  if (who.by === "handle") return { outcome: "unknown-handle" };
  return { outcome: "unknown-address", typo: await findTypo(who.email, now) };
}
