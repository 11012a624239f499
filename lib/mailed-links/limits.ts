import { accountSubject } from "@/lib/accounts/login-limits";
import { type ConsumeOutcome, consume } from "@/lib/rate-limits/consume";
import type { RateLimitPolicy } from "@/lib/rate-limits/counter";
import { day, minute } from "@/lib/time/units";

/** Limits of all forms that send a mail, together. Those of a network are high: a school or job centre has one IP address. */
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

/** Takes one mail to this address, started from this network. */
export function consumeMail(email: string, network: string, now: Date): Promise<ConsumeOutcome> {
  const subject = accountSubject("applicant", email);
  return consume(
    [
      { policy: mailPolicies.address, key: email, subject },
      { policy: mailPolicies.addressDay, key: email, subject },
      { policy: mailPolicies.networkDay, key: network },
      { policy: mailPolicies.network, key: network },
    ],
    now,
  );
}
