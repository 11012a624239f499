import { headers } from "next/headers";
import { keyedHash } from "@/lib/crypto/tokens";
import { log } from "@/lib/log";
import { clientNetwork } from "./network";

/** What operators watch for attacks (ASVS 5.0, 16.3.1 to 16.3.3). */
type SecurityEvent =
  | "login"
  | "staff-login"
  | "logout"
  | "registration-asked"
  | "registration-confirmed"
  | "reissue-asked"
  | "reissue-confirmed"
  | "password-changed"
  | "account-deleted"
  | "unsubscribed"
  | "webhook";

const good = new Set([
  "ok",
  "signed-in",
  "choice",
  "accepted",
  "registered",
  "changed",
  "deleted",
  "unsubscribed",
]);

/**
 * One line for each event: the number of the request, the outcome, and the network as an HMAC, so that tries from one place
 * can be seen as such. No address, no secret, and nothing that says whose account it was.
 */
export async function logSecurity(event: SecurityEvent, outcome: string): Promise<void> {
  const network = keyedHash("log/network", await clientNetwork()).slice(0, 12);
  const line = { event, outcome, network, reference: (await headers()).get("x-request-id") };
  if (good.has(outcome)) log.info(line, "security");
  else log.warn(line, "security");
}
