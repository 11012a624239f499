import { eq } from "drizzle-orm";
import { getDb } from "@/lib/db/client";
import { employers } from "@/lib/db/schema/employers";

export async function countDraftEmployers(): Promise<number> {
  return getDb().$count(employers, eq(employers.state, "draft"));
}
