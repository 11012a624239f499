import { env, isBuilding } from "@/lib/env";

/** The address in MAIL_FROM, "Name <address>". People add it to the senders that their mail program allows. */
export function senderAddress(): string {
  if (isBuilding()) return "";
  const from = env().MAIL_FROM;
  return /<([^>]+)>/.exec(from)?.[1] ?? from;
}
