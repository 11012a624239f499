import type { Counter, RateLimitPolicy, SubjectCounter, SubjectPolicy } from "@/lib/rate-limits/counter";
import { day, minute } from "@/lib/time/units";
import { hashOfBrowser, hashOfNetwork, type Origin } from "./origins";
import type { AccountKind } from "./sessions";

/**
 * Limits of failed logins. NIST SP 800-63B-4 3.2.2 allows at most 100 in a row for one account. Each network or known
 * browser has a lower limit of its own, so that an attacker elsewhere does not lock the owner out.
 */
export const loginPolicies = {
  origin: { purpose: "login-place", most: 10, window: 15 * minute },
  account: { purpose: "login-account", most: 100, window: day },
} as const satisfies Record<string, RateLimitPolicy>;

/**
 * On how many different ログインID, registered or not, a network may fail. A count of failures would lock out a school or a
 * library: one person who types a password wrong again and again would use it up for all.
 */
export const networkPolicies = {
  network: { purpose: "login-network-ids", most: 30, window: 15 * minute, counts: "subjects" },
  networkDay: { purpose: "login-network-ids-day", most: 300, window: day, counts: "subjects" },
} as const satisfies Record<string, SubjectPolicy>;

type Login = { kind?: AccountKind; email: string } & Origin;

/**
 * The counters that one login uses, in the order in which they are consumed. A browser from which the account signed in
 * before has a counter of its own and no other: nobody else can use it up, whatever its network or the account has failed.
 * The cookie of any other browser is ignored: an attacker could collect cookies and have ten attempts with each. A network
 * from which the account signed in before is no reason: at a library that is everybody's.
 */
export function loginCounters(
  { kind = "applicant", email, network, browser }: Login,
  isKnown: boolean,
): { origin: Counter; account: Counter[]; network: SubjectCounter[] } {
  const subject = accountSubject(kind, email);
  const from = isKnown && browser ? hashOfBrowser(browser) : hashOfNetwork(network);
  const origin = { policy: loginPolicies.origin, key: `${subject}/${from}`, subject };
  if (isKnown) return { origin, account: [], network: [] };
  return {
    origin,
    account: [{ policy: loginPolicies.account, key: subject, subject }],
    network: [
      { policy: networkPolicies.networkDay, key: network, subject },
      { policy: networkPolicies.network, key: network, subject },
    ],
  };
}

/**
 * The subject of every counter about an account of this address, whether the account exists or not. The kinds that share
 * a login page share their counters: one attempt there is an attempt on both.
 */
export function accountSubject(kind: AccountKind, email: string): string {
  return `${kind === "staff" ? kind : "public"}/${email}`;
}
