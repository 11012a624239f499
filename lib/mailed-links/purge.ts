import { lt } from "drizzle-orm";
import { getDb } from "@/lib/db/client";
import { registrations, reissues } from "@/lib/db/schema/mailed-links";
import { linkRowLife } from "./validity";

/** Deletes registrations and reissues a week after they were started, used or not. */
export async function purgeMailedLinks(now: Date): Promise<void> {
  const old = new Date(now.getTime() - linkRowLife);
  await getDb().delete(registrations).where(lt(registrations.createdAt, old));
  await getDb().delete(reissues).where(lt(reissues.createdAt, old));
}
