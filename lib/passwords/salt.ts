import { createHmac, randomBytes } from "node:crypto";
import { encodeBase64 } from "bcryptjs";
import { getDb } from "@/lib/db/client";
import { passwordKeys } from "@/lib/db/schema/password-keys";

/** bcrypt's cost factor: 2^11 rounds. */
const cost = 11;

/** bcrypt's salt has 16 bytes. */
const saltBytes = 16;

/**
 * The salt for the passwords of an address. All accounts of an address share it, so that one bcrypt decides a login of
 * every kind, whether there are accounts or not. Nobody can compute it without the database.
 */
export async function saltOf(email: string): Promise<string> {
  return saltFrom(await passwordKey(), email);
}

export function saltFrom(key: string, email: string): string {
  const bytes = createHmac("sha256", key).update(email).digest().subarray(0, saltBytes);
  return `$2b$${cost}$${encodeBase64(bytes, saltBytes)}`;
}

async function passwordKey(): Promise<string> {
  const read = () => getDb().select({ key: passwordKeys.key }).from(passwordKeys);
  const [row] = await read();
  if (row) return row.key;
  await getDb().insert(passwordKeys).values({ key: newPasswordKey() }).onConflictDoNothing();
  const [made] = await read();
  if (!made) throw new Error("the password key was not stored");
  return made.key;
}

/** A salt of no address: for a comparison that only takes its time. */
export function randomSalt(): string {
  return saltFrom(newPasswordKey(), "");
}

export function newPasswordKey(): string {
  return randomBytes(32).toString("base64url");
}
