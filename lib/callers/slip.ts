import { likelyAddress, slippedAddresses } from "@/lib/applicants/domain-slip";
import { callerWithAddress } from "./find";

/**
 * Two ways in which the domain of an address goes wrong, each as a domain without the rest of the address. `likely`: the
 * given domain looks mistyped, and this one was probably meant. `slipped`: the given domain is right, and this is the
 * mistyped one under which a registration or an account exists.
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
