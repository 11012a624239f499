import { eq } from "drizzle-orm";
import type { Staff } from "@/lib/actors";
import { getDb } from "@/lib/db/client";
import { employers } from "@/lib/db/schema/employers";
import type { Target } from "@/lib/db/versioned";
import type { DecideOutcome } from "./decide";
import { type PhotosRow, photoRows } from "./rows";

const press = { ready: isUntouched, done: ({ state }: PhotosRow) => state === "submitted" };

/** 審査中に戻す, after a 差し戻し by mistake. conflict: somebody has changed the photos since. It sends no mail. */
export async function reopenPhotos(staff: Staff, target: Target, now: Date): Promise<DecideOutcome> {
  return getDb().transaction(async (tx) => {
    await tx.select({ id: employers.id }).from(employers).where(eq(employers.id, target.id)).for("share");
    const pressed = await photoRows.press(tx, target, press);
    if (pressed.outcome !== "ready") return pressed;
    const submitted = { state: "submitted", reason: null, decidedBy: null, decidedAt: null } as const;
    const row = await photoRows.change(tx, staff, pressed.row, submitted, "reopen", now);
    return { outcome: "done", row };
  });
}

/** Returned, and not changed since. */
export function isUntouched({
  state,
  decidedAt,
  updatedAt,
}: Pick<PhotosRow, "state" | "decidedAt" | "updatedAt">) {
  return state === "returned" && decidedAt?.getTime() === updatedAt.getTime();
}
