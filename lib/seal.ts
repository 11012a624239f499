import { createCipheriv, createDecipheriv, randomBytes } from "node:crypto";
import { derivedKeys } from "@/lib/tokens";

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
  for (const key of derivedKeys(purpose)) {
    const decipher = createDecipheriv("aes-256-gcm", key, sealed.subarray(0, ivBytes));
    decipher.setAAD(Buffer.from(rowId));
    decipher.setAuthTag(sealed.subarray(ivBytes, ivBytes + tagBytes));
    try {
      return Buffer.concat([decipher.update(sealed.subarray(ivBytes + tagBytes)), decipher.final()]).toString(
        "utf8",
      );
    } catch {
      // Sealed under another secret: the next one is tried.
    }
  }
  return undefined;
}
