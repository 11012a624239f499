import { likelyAddress, mistypedAddresses } from "@/lib/applicants/domain-typo";
import { subjectWithAddress } from "./find";

/**
 * What may be wrong with the domain of an address; both are domains only. `likely`: the given domain looks mistyped, and
 * this one was probably meant. `mistyped`: the given domain is right, and a registration or an account exists under this
 * mistyped one.
 */
export type Typo = { likely?: string | undefined; mistyped?: string | undefined };

export async function findTypo(email: string, now: Date): Promise<Typo> {
  const likely = likelyAddress(email);
  return { likely: likely && domainOf(likely), mistyped: await mistypedDomain(email, now) };
}

async function mistypedDomain(email: string, now: Date): Promise<string | undefined> {
  for (const mistyped of mistypedAddresses(email)) {
    const subject = await subjectWithAddress(mistyped, now);
    if (subject && (subject.state !== "unknown" || subject.employer)) return domainOf(mistyped);
  }
  return undefined;
}

function domainOf(email: string): string {
  return email.slice(email.lastIndexOf("@") + 1);
}
