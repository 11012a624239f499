import { createHash, createHmac, hkdfSync, randomBytes, randomInt, timingSafeEqual } from "node:crypto";
import { env } from "@/lib/env";

/** 256 random bits in base64url, for a URL. The database stores only its hash. */
export function newToken(): string {
  return randomBytes(32).toString("base64url");
}

export function hashToken(token: string): string {
  return createHash("sha256").update(token).digest("base64url");
}

// Without 0 o 1 l i, which look alike: people type these from one screen to another.
const letters = "abcdefghjkmnpqrstuvwxyz23456789";

/** A mailed password: 16 of 31 characters, 79 bits. It is useless without the link in the same mail. */
export function newPassword(): string {
  return Array.from({ length: 16 }, () => letters[randomInt(letters.length)]).join("");
}

/** The keys of a purpose (HKDF), one for each secret in AUTH_SECRET, the newest first. */
export function derivedKeys(purpose: string): Buffer[] {
  return env().AUTH_SECRET.map((secret) => Buffer.from(hkdfSync("sha256", secret, "", purpose, 32)));
}

/** A keyed hash (HMAC): the table alone does not reveal the value, because the key is not in it. */
export function keyedHash(purpose: string, value: string): string {
  return createHmac("sha256", derivedKeys(purpose)[0] as Buffer)
    .update(value)
    .digest("base64url");
}

/** "value.signature" */
export function sign(purpose: string, value: string): string {
  return `${value}.${keyedHash(purpose, value)}`;
}

/** The value, when the signature is valid under any secret in AUTH_SECRET; otherwise undefined. */
export function unsign(purpose: string, signed: string | undefined): string | undefined {
  if (!signed) return undefined;
  const dot = signed.lastIndexOf(".");
  const value = signed.slice(0, dot);
  return dot > 0 && isKeyedHash(purpose, value, signed.slice(dot + 1)) ? value : undefined;
}

/** Whether `given` is the keyed hash of this value under any secret in AUTH_SECRET. Compared in constant time. */
export function isKeyedHash(purpose: string, value: string, given: string): boolean {
  const bytes = Buffer.from(given);
  return derivedKeys(purpose).some((key) => {
    const expected = Buffer.from(createHmac("sha256", key).update(value).digest("base64url"));
    return expected.length === bytes.length && timingSafeEqual(expected, bytes);
  });
}
