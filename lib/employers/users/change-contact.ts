import { eq } from "drizzle-orm";
import type { EmployerUser } from "@/lib/actors";
import { getDb } from "@/lib/db/client";
import { employerUsers } from "@/lib/db/schema/employer-users";

/** Changes 担当者のお名前. */
export async function changeContact(user: EmployerUser, name: string, now: Date): Promise<"changed"> {
  await getDb().update(employerUsers).set({ name, updatedAt: now }).where(eq(employerUsers.id, user.id));
  return "changed";
}
