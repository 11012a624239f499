import { randomUUID } from "node:crypto";
import type { Tx } from "@/lib/db/client";
import { queuedMomentsAgo, queueMail } from "./outbox";
import { type AccountChange, accountChangedMail } from "./templates/account-changed";

/** Queues a mail to the owner of an account, in the transaction of the change. Repeated presses send one. */
export async function tellOfChange(tx: Tx, to: string, change: AccountChange, now: Date): Promise<void> {
  if (await queuedMomentsAgo(tx, to, [change], now)) return;
  const mail = await accountChangedMail(to, change);
  await queueMail(tx, { ...mail, dedupeKey: `account-changed:${randomUUID()}` }, now);
}
