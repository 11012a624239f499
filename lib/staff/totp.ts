import { generateSecret, generateURI, verifySync } from "otplib";
import { renewedSeal, seal, unseal } from "@/lib/crypto/seal";
import { site } from "@/lib/site";

const purpose = "totp-key";

/** A fresh key (160 random bits) as it is kept: readable for nobody who only has the table. */
export function newSealedKey(staffId: string): Buffer {
  return seal(purpose, generateSecret(), staffId);
}

/** Undefined when no listed secret opens it: then no code of this person fits until they are reset. */
export function openKey(sealed: Buffer | null, staffId: string): string | undefined {
  return sealed ? unseal(purpose, sealed, staffId) : undefined;
}

/** The same key under the newest secret; undefined when nothing is to be done. */
export function renewedKey(sealed: Buffer, staffId: string): Buffer | undefined {
  return renewedSeal(purpose, sealed, staffId);
}

/** What an authenticator app reads from the QR. */
export function keyUri(key: string, email: string): string {
  return generateURI({ secret: key, label: email, issuer: `${site.name} 管理画面` });
}

/** The time step this code belongs to, when it is the present one or a neighbour: clocks and fingers differ. */
export function stepOf(key: string, code: string, now: Date): number | undefined {
  const epoch = Math.floor(now.getTime() / 1000);
  const answer = verifySync({ secret: key, token: code, epoch, epochTolerance: 30 });
  return answer.valid && "timeStep" in answer ? answer.timeStep : undefined;
}
