import { eq } from "drizzle-orm";
import { getDb } from "@/lib/db/client";
import { notices } from "@/lib/db/schema/notices";

export async function countDraftNotices(): Promise<number> {
  return getDb().$count(notices, eq(notices.state, "draft"));
}
