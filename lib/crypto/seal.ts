import { createCipheriv, createDecipheriv, randomBytes } from "node:crypto";
import { derivedKeys } from "@/lib/crypto/tokens";

const ivBytes = 12;
const tagBytes = 16;

/** AES-256-GCM under the newest secret, bound to its row: what is copied to another row opens nowhere. */
export function seal(purpose: string, text: string, rowId: string): Buffer {
  const iv = randomBytes(ivBytes);
  const cipher = createCipheriv("aes-256-gcm", derivedKeys(purpose)[0] as Buffer, iv);
  cipher.setAAD(Buffer.from(rowId));
  const sealed = Buffer.concat([cipher.update(text, "utf8"), cipher.final()]);
  return Buffer.concat([iv, cipher.getAuthTag(), sealed]);
}

/** Opens under any listed secret; undefined when none of them sealed it. */
export function unseal(purpose: string, sealed: Buffer, rowId: string): string | undefined {
  return open(purpose, sealed, rowId)?.text;
}

/** The same under the newest secret, so that an older one can go; undefined when it is, or when nothing opens it. */
export function renewedSeal(purpose: string, sealed: Buffer, rowId: string): Buffer | undefined {
  const opened = open(purpose, sealed, rowId);
  return opened && opened.age > 0 ? seal(purpose, opened.text, rowId) : undefined;
}

/** `age`: 0 is the newest secret. */
function open(purpose: string, sealed: Buffer, rowId: string) {
  for (const [age, key] of derivedKeys(purpose).entries()) {
    const decipher = createDecipheriv("aes-256-gcm", key, sealed.subarray(0, ivBytes));
    decipher.setAAD(Buffer.from(rowId));
    decipher.setAuthTag(sealed.subarray(ivBytes, ivBytes + tagBytes));
    try {
      const parts = [decipher.update(sealed.subarray(ivBytes + tagBytes)), decipher.final()];
      return { text: Buffer.concat(parts).toString("utf8"), age };
    } catch {
      // Sealed under another secret: the next one is tried.
    }
  }
  return undefined;
}
