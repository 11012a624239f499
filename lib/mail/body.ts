import { seal, unseal } from "@/lib/crypto/seal";

/** The content of a queued mail, and headers of its own. It may contain a password, so it is stored encrypted. */
export type MailBody = { text: string; html: string; headers?: Record<string, string> };

const purpose = "mail-body";

export function sealBody(body: MailBody, mailId: string): Buffer {
  return seal(purpose, JSON.stringify(body), mailId);
}

/** Undefined when none of the secrets in AUTH_SECRET decrypts it. */
export function openBody(sealed: Buffer, mailId: string): MailBody | undefined {
  const opened = unseal(purpose, sealed, mailId);
  return opened === undefined ? undefined : JSON.parse(opened);
}
