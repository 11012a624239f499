import { passwordNeeded } from "@/lib/accounts/reauthenticate";
import type { Applicant } from "@/lib/actors";
import { getDb, type Tx } from "@/lib/db/client";
import { consume } from "@/lib/rate-limits/consume";
import type { RateLimitPolicy } from "@/lib/rate-limits/counter";
import type { DataSection } from "@/lib/text/data-section";
import { japanDate } from "@/lib/time/japan-day";
import { hour } from "@/lib/time/units";
import { ownDataPage } from "./page";
import { neverInFile, parts } from "./sections";

const policy = { purpose: "own-data", most: 10, window: hour } as const satisfies RateLimitPolicy;

export type ReadOutcome =
  | { outcome: "read"; name: string; html: string }
  | { outcome: "password-needed" }
  | { outcome: "limited"; until: Date };

/**
 * Everything that is stored about this account, as a file. It needs a password of the last ten minutes, as every grave step:
 * no page shows the address or all of it at once, and a login that stays open on a shared device would give both away in one
 * press.
 */
export async function readOwnData(applicant: Applicant, now: Date): Promise<ReadOutcome> {
  if (passwordNeeded(applicant, now)) return { outcome: "password-needed" };
  const limit = await consume([{ policy, key: applicant.id }], now);
  if (limit.outcome === "limited") return limit;
  // One snapshot: what changes meanwhile is in all parts of the file or in none.
  const sections = await getDb().transaction((tx) => readParts(applicant, tx, now), {
    isolationLevel: "repeatable read",
    accessMode: "read only",
  });
  return {
    outcome: "read",
    name: `iwaki-toroku-joho-${japanDate(now)}.html`,
    html: ownDataPage(applicant.handle, { sections, without: neverInFile }, now),
  };
}

async function readParts(applicant: Applicant, tx: Tx, now: Date): Promise<DataSection[]> {
  const sections: DataSection[] = [];
  for (const { read } of parts) sections.push(await read(applicant, tx, now));
  return sections;
}
