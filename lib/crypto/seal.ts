import { createCipheriv, createDecipheriv, randomBytes } from "node:crypto";
import { derivedKeys } from "@/lib/crypto/tokens";

const ivBytes = 12;
const tagBytes = 16;

/** Encrypts with AES-256-GCM under the newest secret. The id of the row is authenticated data: in another row it does not decrypt. */
export function seal(purpose: string, text: string, rowId: string): Buffer {
  const iv = randomBytes(ivBytes);
  const cipher = createCipheriv("aes-256-gcm", derivedKeys(purpose)[0] as Buffer, iv);
  cipher.setAAD(Buffer.from(rowId));
  const sealed = Buffer.concat([cipher.update(text, "utf8"), cipher.final()]);
  return Buffer.concat([iv, cipher.getAuthTag(), sealed]);
}

/** Decrypts with any secret in AUTH_SECRET; undefined when none of them fits. */
export function unseal(purpose: string, sealed: Buffer, rowId: string): string | undefined {
  return open(purpose, sealed, rowId)?.text;
}

/** Encrypts again under the newest secret (key rotation). Undefined when it is under the newest already, or no secret fits. */
export function renewedSeal(purpose: string, sealed: Buffer, rowId: string): Buffer | undefined {
  const opened = open(purpose, sealed, rowId);
  return opened && opened.age > 0 ? seal(purpose, opened.text, rowId) : undefined;
}

/** `age`: the index of the secret, 0 for the newest. */
function open(purpose: string, sealed: Buffer, rowId: string) {
  for (const [age, key] of derivedKeys(purpose).entries()) {
    const decipher = createDecipheriv("aes-256-gcm", key, sealed.subarray(0, ivBytes));
    decipher.setAAD(Buffer.from(rowId));
    decipher.setAuthTag(sealed.subarray(ivBytes, ivBytes + tagBytes));
    try {
      const parts = [decipher.update(sealed.subarray(ivBytes + tagBytes)), decipher.final()];
      return { text: Buffer.concat(parts).toString("utf8"), age };
    } catch {
      // Encrypted under another secret.
    }
  }
  return undefined;
}
