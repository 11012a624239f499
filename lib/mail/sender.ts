import { env, isBuilding } from "@/lib/env";

/** The address in MAIL_FROM, "Name <address>". Pages show it so that recipients can allow it in their mail program. */
export function senderAddress(): string {
  if (isBuilding()) return "";
  const from = env().MAIL_FROM;
  return /<([^>]+)>/.exec(from)?.[1] ?? from;
}
