import { eq } from "drizzle-orm";
import type { EmployerUser } from "@/lib/actors";
import { getDb } from "@/lib/db/client";
import { employerUsers } from "@/lib/db/schema/employer-users";

/** 担当者のお名前 of the account. */
export async function changeContact(account: EmployerUser, name: string, now: Date): Promise<"changed"> {
  await getDb().update(employerUsers).set({ name, updatedAt: now }).where(eq(employerUsers.id, account.id));
  return "changed";
}
