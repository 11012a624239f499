import { likelyAddress, slippedAddresses } from "@/lib/applicants/domain-slip";
import { callerWithAddress } from "./find";

/**
 * Both ways in which a domain goes wrong, as domains alone. `likely`: this one looks mistyped, and that was meant.
 * `slipped`: this one is right, and the person asked to register under that one.
 */
export type Slip = { likely?: string | undefined; slipped?: string | undefined };

export async function findSlip(email: string, now: Date): Promise<Slip> {
  const likely = likelyAddress(email);
  return { likely: likely && domainOf(likely), slipped: await slippedDomain(email, now) };
}

async function slippedDomain(email: string, now: Date): Promise<string | undefined> {
  for (const slipped of slippedAddresses(email)) {
    const caller = await callerWithAddress(slipped, now);
    if (caller && caller.state !== "unknown") return domainOf(slipped);
  }
  return undefined;
}

function domainOf(email: string): string {
  return email.slice(email.lastIndexOf("@") + 1);
}
