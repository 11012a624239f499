import { generateSecret, generateURI, verifySync } from "otplib";
import { renewedSeal, seal, unseal } from "@/lib/crypto/seal";
import { site } from "@/lib/site";
import { second } from "@/lib/time/units";

const purpose = "totp-key";

/** A new TOTP key (160 random bits), encrypted as it is stored: the database alone does not reveal it. */
export function newSealedKey(staffId: string): Buffer {
  return sealedKey(generateSecret(), staffId);
}

export function sealedKey(key: string, staffId: string): Buffer {
  return seal(purpose, key, staffId);
}

/** Undefined when none of the secrets in AUTH_SECRET decrypts it: no code is accepted until the second factor is reset. */
export function unsealKey(sealed: Buffer | null, staffId: string): string | undefined {
  return sealed ? unseal(purpose, sealed, staffId) : undefined;
}

/** The same key encrypted under the newest secret; undefined when it already is, or none decrypts it. */
export function resealedKey(sealed: Buffer, staffId: string): Buffer | undefined {
  return renewedSeal(purpose, sealed, staffId);
}

/** What an authenticator app reads from the QR. */
export function keyUri(key: string, email: string): string {
  return generateURI({ secret: key, label: email, issuer: `${site.name} 管理画面` });
}

/**
 * The TOTP time step (30 s) that the code belongs to. Accepted are the current step and one on either side, for clock
 * drift and slow typing (RFC 6238, 5.2). Undefined: the code is wrong.
 */
export function timeStepOf(key: string, code: string, now: Date): number | undefined {
  const epoch = Math.floor(now.getTime() / second);
  const verified = verifySync({ secret: key, token: code, epoch, epochTolerance: 30 });
  return verified.valid && "timeStep" in verified ? verified.timeStep : undefined;
}
