import type { Staff } from "@/lib/actors";
import { getDb } from "@/lib/db/client";
import { announce } from "@/lib/published";
import { changeJob, lockJob } from "./change";

/** Takes a 求人 out of every list at once; who has its address reads 募集終了. Whatever was changed meanwhile, it goes. */
export async function withdrawJob(staff: Staff, id: string, now: Date): Promise<"withdrawn" | "unknown"> {
  return getDb().transaction(async (tx) => {
    const before = await lockJob(tx, id);
    if (before?.state === "withdrawn") return "withdrawn";
    if (before?.state !== "published") return "unknown";
    await changeJob(tx, staff, before, { state: "withdrawn" }, "withdraw", now);
    await announce(tx, ["jobs"]);
    return "withdrawn";
  });
}
