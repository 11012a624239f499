import { likelyAddress, slippedAddresses } from "@/lib/applicants/domain-slip";
import { record } from "@/lib/audit/record";
import { getDb } from "@/lib/db/client";
import type { Staff } from "@/lib/staff/staff";
import { addressOfHandle, callerWithAddress } from "./find";
import type { SearchInput } from "./schema";
import { subjectOf } from "./subject";

/**
 * 「メールが来ない」: who is calling, by address or 識別名. Every search is recorded, also one that finds nobody. `likely`: the
 * domain that was probably meant; `slipped`: the mistyped domain under which this person asked to register.
 */
export async function searchCaller(
  staff: Staff,
  who: SearchInput["who"],
  now: Date,
): Promise<{ id: string } | { nobody: true; likely?: string | undefined; slipped?: string | undefined }> {
  const email = "email" in who ? who.email : await addressOfHandle(who.handle);
  const caller = email ? await callerWithAddress(email, now) : undefined;
  await record(getDb(), staff, { action: "search", subject: subjectOf(caller) }, now);
  if (caller) return { id: caller.id };
  if (!("email" in who)) return { nobody: true };
  const likely = likelyAddress(who.email);
  return { nobody: true, likely: likely && domainOf(likely), slipped: await slippedDomain(who.email, now) };
}

async function slippedDomain(email: string, now: Date): Promise<string | undefined> {
  for (const slipped of slippedAddresses(email)) {
    if (await callerWithAddress(slipped, now)) return domainOf(slipped);
  }
  return undefined;
}

function domainOf(email: string): string {
  return email.slice(email.lastIndexOf("@") + 1);
}
