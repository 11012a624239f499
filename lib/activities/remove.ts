import type { Applicant } from "@/lib/actors";
import { getDb } from "@/lib/db/client";
import { activities } from "@/lib/db/schema/activities";
import { isOwn } from "./own";

/** 消す. A second press changes nothing. */
export async function removeActivity(applicant: Applicant, id: string): Promise<"removed"> {
  await getDb().delete(activities).where(isOwn(applicant, id));
  return "removed";
}
