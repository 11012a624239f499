import type { Counter, RateLimitPolicy } from "@/lib/rate-limits/counter";
import { day, minute } from "@/lib/time/units";
import { type Origin, originKeys } from "./origins";
import type { AccountKind } from "./sessions";

/**
 * Failed logins. NIST SP 800-63B-4 3.2.2 allows no more than 100 in a row on one account; below that they are counted
 * apart for each network, so that an attacker elsewhere does not lock the owner out.
 */
export const loginPolicies = {
  origin: { purpose: "login-place", most: 10, window: 15 * minute },
  account: { purpose: "login-account", most: 100, window: day },
  network: { purpose: "login-network", most: 60, window: minute },
  networkDay: { purpose: "login-network-day", most: 1000, window: day },
} as const satisfies Record<string, RateLimitPolicy>;

/**
 * The counters of an account that one login uses. A browser that one of the accounts knows counts for itself, not with
 * its neighbours on the network; any other browser's cookie is ignored, or an attacker would collect a few and have ten
 * tries with each. `known`: the stored names of networks and browsers that the accounts know.
 */
export function loginCounters(
  { kind = "applicant", email, ...origin }: { kind?: AccountKind; email: string } & Origin,
  known: string[] = [],
): { origin: Counter; account: Counter } {
  const subject = accountSubject(kind, email);
  const { network, browser } = originKeys(origin);
  const knownBrowser = browser && known.includes(browser) ? browser : undefined;
  return {
    origin: { policy: loginPolicies.origin, key: `${subject}/${knownBrowser ?? network}`, subject },
    account: { policy: loginPolicies.account, key: subject, subject },
  };
}

/** One password tried from this network, wherever a form asks for one. */
export function networkCounters(network: string): Counter[] {
  return [
    { policy: loginPolicies.networkDay, key: network },
    { policy: loginPolicies.network, key: network },
  ];
}

/**
 * The subject of every count about an account of this address, whether there is one yet or not. The kinds that share a
 * login page share the counts: one try there is a try on both.
 */
export function accountSubject(kind: AccountKind, email: string): string {
  return `${kind === "staff" ? kind : "public"}/${email}`;
}
