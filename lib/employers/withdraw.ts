import type { Staff } from "@/lib/actors";
import { getDb } from "@/lib/db/client";
import { announce } from "@/lib/published";
import { changeEmployer, lockEmployer } from "./write";

/** Takes a 事業者 off the site at once, and its 求人 with it. Whatever was changed meanwhile, it goes. */
export async function withdrawEmployer(
  staff: Staff,
  id: string,
  now: Date,
): Promise<"withdrawn" | "unknown"> {
  return getDb().transaction(async (tx) => {
    const before = await lockEmployer(tx, id);
    if (before?.state === "withdrawn") return "withdrawn";
    if (before?.state !== "published") return "unknown";
    await changeEmployer(tx, staff, before, { state: "withdrawn" }, "withdraw", now);
    await announce(tx, ["employers"]);
    return "withdrawn";
  });
}
