import { accountSubject } from "@/lib/accounts/login-limits";
import type { RegisteringKind } from "@/lib/accounts/schema";
import { getDb } from "@/lib/db/client";
import { type ConsumeOutcome, consume } from "@/lib/rate-limits/consume";
import type { Counter, RateLimitPolicy } from "@/lib/rate-limits/counter";
import { refund } from "@/lib/rate-limits/refund";
import { day, minute } from "@/lib/time/units";

/**
 * Limits of all forms that send a mail, together. `address` counts what was asked for an address and kind of account,
 * whether there is such an account or not: a count of the mails sent would tell who is registered, and one for both kinds
 * would let requests of the wrong kind use up the owner's mails. Those of a network are high: a school or job centre has
 * one IP address.
 */
export const mailPolicies = {
  address: { purpose: "mail-address", most: 5, window: 30 * minute },
  addressDay: { purpose: "mail-address-day", most: 20, window: day },
  network: { purpose: "mail-network", most: 100, window: 5 * minute },
  networkDay: { purpose: "mail-network-day", most: 500, window: day },
} as const satisfies Record<string, RateLimitPolicy>;

/** Limit of wrong mailed passwords on the page of a link: as at a login. */
export const mailedPasswordPolicy: RateLimitPolicy = {
  purpose: "password-link",
  most: 10,
  window: 15 * minute,
};

type Addressee = { kind: RegisteringKind; email: string };

/** Takes one mail to this address and kind of account, started from this network. */
export function consumeMail(to: Addressee, network: string, now: Date): Promise<ConsumeOutcome> {
  return consume(mailCounters(to, network), now);
}

/** Gives back what `consumeMail` took at `takenAt`, when nothing could be sent. */
export async function refundMail(to: Addressee, network: string, takenAt: Date): Promise<void> {
  for (const counter of mailCounters(to, network)) await refund(getDb(), counter, 1, takenAt);
}

function mailCounters({ kind, email }: Addressee, network: string): Counter[] {
  const subject = accountSubject(kind, email);
  // The counts of 求職者 are stored under the address alone: another key would lose those of today.
  const key = kind === "applicant" ? email : `${kind}/${email}`;
  return [
    { policy: mailPolicies.address, key, subject },
    { policy: mailPolicies.addressDay, key, subject },
    { policy: mailPolicies.networkDay, key: network },
    { policy: mailPolicies.network, key: network },
  ];
}
