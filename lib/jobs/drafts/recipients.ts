import { and, eq, isNull } from "drizzle-orm";
import type { Tx } from "@/lib/db/client";
import { employerUsers } from "@/lib/db/schema/employer-users";

/** Who gets the decision: the 担当者 who wrote; all of the 事業者 when that one is deleted or suspended. */
export async function recipients(
  tx: Tx,
  { employerUserId, employerId }: { employerUserId: string | null; employerId: string },
) {
  const users = await tx
    .select({ userId: employerUsers.id, to: employerUsers.email })
    .from(employerUsers)
    .where(and(eq(employerUsers.employerId, employerId), isNull(employerUsers.suspendedAt)));
  const writer = users.filter(({ userId }) => userId === employerUserId);
  return writer.length > 0 ? writer : users;
}
