import { newToken } from "@/lib/crypto/tokens";
import { getDb } from "@/lib/db/client";
import { applicants } from "@/lib/db/schema/applicants";
import { hashOrThrow } from "@/lib/passwords/hash";
import { day, minute } from "@/lib/time/units";

const howMany = 30;
const prefixes = ["HNK", "TRO", "SKR", "UMI", "YMA", "KSK", "MDR", "HIK"];

/** Fictitious 求職者 for the lists of staff, registered over a year. Nobody knows their password. */
export async function seedDemoPeople(now: Date): Promise<void> {
  const passwordHash = await hashOrThrow({ email: "", password: newToken() });
  const people = Array.from({ length: howMany }, (_, n) => {
    const at = new Date(now.getTime() - (1 + n * 12) * day - ((n * 97) % 600) * minute);
    return {
      email: `kyushoku${n + 1}@example.jp`,
      passwordHash,
      passwordChangedAt: at,
      handle: `${prefixes[n % prefixes.length]}${String((n * 7_654_321 + 2_468_013) % 10_000_000).padStart(7, "0")}`,
      attribute: n % 5 < 3 ? ("general" as const) : ("student" as const),
      wantsMail: n % 6 !== 4,
      wantsMailChosenAt: at,
      termsAgreedAt: at,
      suspendedAt: n === 17 ? new Date(at.getTime() + 30 * day) : null,
      createdAt: at,
      updatedAt: at,
    };
  });
  await getDb().insert(applicants).values(people).onConflictDoNothing();
}
