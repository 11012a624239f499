import { eq } from "drizzle-orm";
import type { BusinessAccount } from "@/lib/actors";
import { getDb } from "@/lib/db/client";
import { employerAccounts } from "@/lib/db/schema/business";

/** 担当者のお名前 of the account. */
export async function changeContact(account: BusinessAccount, name: string, now: Date): Promise<"changed"> {
  await getDb()
    .update(employerAccounts)
    .set({ name, updatedAt: now })
    .where(eq(employerAccounts.id, account.id));
  return "changed";
}
