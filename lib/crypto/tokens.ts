import { createHash, createHmac, hkdfSync, randomBytes, randomInt, timingSafeEqual } from "node:crypto";
import { env } from "@/lib/env";

/** 256 random bits, base64url: safe in a URL. The database stores only a hash of it. */
export function newToken(): string {
  return randomBytes(32).toString("base64url");
}

export function hashToken(token: string): string {
  return createHash("sha256").update(token).digest("base64url");
}

// Without 0 o 1 l i: people copy these by hand from one screen to another.
const letters = "abcdefghjkmnpqrstuvwxyz23456789";

/** 16 of 31 characters, 79 bits: a mailed password that cannot be guessed, and is useless without its link. */
export function newPassword(): string {
  return Array.from({ length: 16 }, () => letters[randomInt(letters.length)]).join("");
}

/** One key for each purpose and secret, the newest secret first, so that a key of one purpose is useless for another. */
export function derivedKeys(purpose: string): Buffer[] {
  return env().AUTH_SECRET.map((secret) => Buffer.from(hkdfSync("sha256", secret, "", purpose, 32)));
}

/** A keyed hash (HMAC): the table alone does not reveal the value, because the key is not in it. */
export function keyedHash(purpose: string, value: string): string {
  return createHmac("sha256", derivedKeys(purpose)[0] as Buffer)
    .update(value)
    .digest("base64url");
}

/** "value.signature"; verified by `unsign` under any current secret. */
export function sign(purpose: string, value: string): string {
  return `${value}.${keyedHash(purpose, value)}`;
}

export function unsign(purpose: string, signed: string | undefined): string | undefined {
  if (!signed) return undefined;
  const dot = signed.lastIndexOf(".");
  const value = signed.slice(0, dot);
  const given = Buffer.from(signed.slice(dot + 1));
  const genuine = derivedKeys(purpose).some((key) => {
    const wanted = Buffer.from(createHmac("sha256", key).update(value).digest("base64url"));
    return wanted.length === given.length && timingSafeEqual(wanted, given);
  });
  return dot > 0 && genuine ? value : undefined;
}
