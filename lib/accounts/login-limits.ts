import type { Counter, RateLimitPolicy } from "@/lib/rate-limits/counter";
import { day, minute } from "@/lib/time/units";
import { type Origin, originKeys } from "./origins";
import type { AccountKind } from "./sessions";

/**
 * Limits of failed logins. NIST SP 800-63B-4 3.2.2 allows at most 100 in a row for one account. Each network or known
 * browser has a lower limit of its own, so that an attacker elsewhere does not lock the owner out.
 */
export const loginPolicies = {
  origin: { purpose: "login-place", most: 10, window: 15 * minute },
  account: { purpose: "login-account", most: 100, window: day },
  network: { purpose: "login-network", most: 60, window: minute },
  networkDay: { purpose: "login-network-day", most: 1000, window: day },
} as const satisfies Record<string, RateLimitPolicy>;

/**
 * The counters of an account that one login uses. A browser from which the account signed in before has a counter apart
 * from its network. The cookie of any other browser is ignored: an attacker could collect cookies and have ten attempts
 * with each. `known`: the origin hashes that are stored for the accounts of this address.
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

/** The counters of a network, for every form that takes a password. */
export function networkCounters(network: string): Counter[] {
  return [
    { policy: loginPolicies.networkDay, key: network },
    { policy: loginPolicies.network, key: network },
  ];
}

/**
 * The subject of every counter about an account of this address, whether the account exists or not. The kinds that share
 * a login page share their counters: one attempt there is an attempt on both.
 */
export function accountSubject(kind: AccountKind, email: string): string {
  return `${kind === "staff" ? kind : "public"}/${email}`;
}
