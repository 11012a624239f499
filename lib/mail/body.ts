import { createCipheriv, createDecipheriv, randomBytes } from "node:crypto";
import { derivedKeys } from "@/lib/tokens";

/** What is frozen when a mail is queued. It may hold a password, so it is never stored readable. */
export type MailBody = { text: string; html: string };

const ivBytes = 12;
const tagBytes = 16;

/** AES-256-GCM under the newest secret, bound to its row: a body copied to another row opens nowhere. */
export function sealBody(body: MailBody, mailId: string): Buffer {
  const iv = randomBytes(ivBytes);
  const cipher = createCipheriv("aes-256-gcm", derivedKeys("mail-body")[0] as Buffer, iv);
  cipher.setAAD(Buffer.from(mailId));
  const sealed = Buffer.concat([cipher.update(JSON.stringify(body), "utf8"), cipher.final()]);
  return Buffer.concat([iv, cipher.getAuthTag(), sealed]);
}

/** Opens under any listed secret; undefined when none of them sealed it. */
export function openBody(sealed: Buffer, mailId: string): MailBody | undefined {
  for (const key of derivedKeys("mail-body")) {
    const decipher = createDecipheriv("aes-256-gcm", key, sealed.subarray(0, ivBytes));
    decipher.setAAD(Buffer.from(mailId));
    decipher.setAuthTag(sealed.subarray(ivBytes, ivBytes + tagBytes));
    try {
      const opened = Buffer.concat([decipher.update(sealed.subarray(ivBytes + tagBytes)), decipher.final()]);
      return JSON.parse(opened.toString("utf8"));
    } catch {
      // Sealed under another secret: the next one is tried.
    }
  }
  return undefined;
}
