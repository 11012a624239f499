import { env, isBuilding } from "@/lib/env";

/** The address that the mails come from, as people must allow it: from MAIL_FROM, "Name <address>". */
export function senderAddress(): string {
  if (isBuilding()) return "";
  const from = env().MAIL_FROM;
  return /<([^>]+)>/.exec(from)?.[1] ?? from;
}
