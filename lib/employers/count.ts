import { count, eq } from "drizzle-orm";
import { getDb } from "@/lib/db/client";
import { employers } from "@/lib/db/schema/content";

export async function countDraftEmployers(): Promise<number> {
  const [row] = await getDb().select({ count: count() }).from(employers).where(eq(employers.state, "draft"));
  return row?.count ?? 0;
}
