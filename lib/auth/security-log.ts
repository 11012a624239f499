import { headers } from "next/headers";
import { keyedHash } from "@/lib/crypto/tokens";
import { log } from "@/lib/log";
import { clientNetwork } from "./network";

/** The events in which operators see attacks (ASVS 5.0, 16.3.1 to 16.3.3). */
type SecurityEvent =
  | "login"
  | "staff-login"
  | "logout"
  | "registration-started"
  | "registration-confirmed"
  | "reissue-started"
  | "reissue-confirmed"
  | "password-changed"
  | "account-deleted"
  | "own-data"
  | "unsubscribed"
  | "complaint"
  | "webhook";

const successes = new Set([
  "ok",
  "signed-in",
  "choice",
  "accepted",
  "registered",
  "changed",
  "deleted",
  "unsubscribed",
  "stopped",
  "read",
  "sent",
]);

/**
 * One line for each event: the outcome, the number of the request, and an HMAC of the network, which shows that attempts
 * come from one network. No address, no secret, and nothing about whose account it was.
 */
export async function logSecurity(event: SecurityEvent, outcome: string): Promise<void> {
  const network = keyedHash("log/network", await clientNetwork()).slice(0, 12);
  const line = { event, outcome, network, reference: (await headers()).get("x-request-id") };
  if (successes.has(outcome)) log.info(line, "security");
  else log.warn(line, "security");
}
