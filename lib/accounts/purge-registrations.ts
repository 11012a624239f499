import { lt } from "drizzle-orm";
import { getDb } from "@/lib/db/client";
import { registrations } from "@/lib/db/schema/accounts";
import { linkRowLife } from "./link-validity";

/** Forgets registrations a week after their mail was asked for, finished or not. */
export async function purgeRegistrations(now: Date): Promise<void> {
  const old = new Date(now.getTime() - linkRowLife);
  await getDb().delete(registrations).where(lt(registrations.createdAt, old));
}
