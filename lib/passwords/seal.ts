import { createHmac, randomBytes, timingSafeEqual } from "node:crypto";

/** How a sealed hash begins. Hashes of before are bcrypt's own, "$2b$…", each with a salt of its own. */
const label = "sealed-bcrypt";

/**
 * What an account stores of its password: bcrypt's output under a random value of its own. Accounts of an address share
 * their salt; without the seal equal passwords would show as equal hashes.
 */
export function seal(output: string): string {
  const value = randomBytes(16).toString("base64url");
  return `${label}$${value}$${under(value, output)}`;
}

export function isSealed(hash: string): boolean {
  return hash.startsWith(`${label}$`);
}

/** Whether bcrypt's output is the one that was sealed, or the stored one itself. */
export function fits(output: string, hash: string): boolean {
  const [, value = "", sealed = ""] = isSealed(hash) ? hash.split("$") : [];
  return isSealed(hash) ? equal(under(value, output), sealed) : equal(output, hash);
}

function under(value: string, output: string): string {
  return createHmac("sha256", value).update(output).digest("base64url");
}

function equal(one: string, other: string): boolean {
  return one.length === other.length && timingSafeEqual(Buffer.from(one), Buffer.from(other));
}
