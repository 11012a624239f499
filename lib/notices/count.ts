import { count, eq } from "drizzle-orm";
import { getDb } from "@/lib/db/client";
import { notices } from "@/lib/db/schema/content";

export async function countDraftNotices(): Promise<number> {
  const [row] = await getDb().select({ count: count() }).from(notices).where(eq(notices.state, "draft"));
  return row?.count ?? 0;
}
