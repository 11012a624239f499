import { accountSubject } from "@/lib/accounts/login-limits";
import { type ConsumeOutcome, consume } from "@/lib/rate-limits/consume";
import type { RateLimitPolicy } from "@/lib/rate-limits/counter";
import { day, minute } from "@/lib/time/units";

/** Forms that send a mail, all of them together. Schools and job centres share one address: hence the wide network. */
export const mailPolicies = {
  address: { purpose: "mail-address", most: 5, window: 30 * minute },
  addressDay: { purpose: "mail-address-day", most: 20, window: day },
  network: { purpose: "mail-network", most: 100, window: 5 * minute },
  networkDay: { purpose: "mail-network-day", most: 500, window: day },
} as const satisfies Record<string, RateLimitPolicy>;

/** Mailed passwords beside their link: as many tries as at a login. */
export const mailedPasswordPolicy: RateLimitPolicy = {
  purpose: "password-link",
  most: 10,
  window: 15 * minute,
};

/** One mail from a public form to this address, asked for from this network. */
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
