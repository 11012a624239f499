import { eq } from "drizzle-orm";
import type { Staff } from "@/lib/actors";
import { getDb } from "@/lib/db/client";
import { employers } from "@/lib/db/schema/employers";
import type { Done, SaveRefusal, Target } from "@/lib/db/versioned";
import { recipients } from "@/lib/jobs/drafts/recipients";
import { queueMail } from "@/lib/mail/outbox";
import type { Letter } from "@/lib/mail/templates/letter";
import { isUuid } from "@/lib/text/uuid";
import { type PhotosRow, photoRows } from "./rows";

type Decision = {
  state: "approved" | "returned";
  action: "approve" | "return";
  /** What the decision changes. */
  values: (row: PhotosRow) => Partial<PhotosRow>;
  /** The mail to the 担当者 who changed them. */
  mail: (about: { to: string; employer: string }) => Promise<Letter>;
};

export type DecideOutcome = Done<PhotosRow> | SaveRefusal<PhotosRow>;

/**
 * One decision on what a 担当者 has changed of the photos, in the version that the page showed. conflict: it was changed again or
 * withdrawn, or another 職員 has decided. Repeating a decision changes nothing and sends no second mail.
 */
export async function decidePhotos(
  staff: Staff,
  { id, version }: Target,
  { state, action, values, mail }: Decision,
  now: Date,
): Promise<DecideOutcome> {
  const employer = await employerName(id);
  if (employer === undefined) return { outcome: "unknown" };
  // Rendered before the transaction, to keep that short.
  const letter = await mail({ to: "", employer });
  const press = {
    ready: (row: PhotosRow) => row.state === "submitted",
    done: (row: PhotosRow) => row.state === state,
  };
  return getDb().transaction(async (tx) => {
    // The employer before its photos, as every verb locks them (no deadlock).
    await tx.select({ id: employers.id }).from(employers).where(eq(employers.id, id)).for("share");
    const pressed = await photoRows.press(tx, { id, version }, press);
    if (pressed.outcome !== "ready") return pressed;
    const decided = { ...values(pressed.row), state, decidedBy: staff.id, decidedAt: now };
    const row = await photoRows.change(tx, staff, pressed.row, decided, action, now);
    const { employerUserId } = pressed.row;
    for (const { userId, to } of await recipients(tx, { employerId: id, employerUserId })) {
      await queueMail(tx, { ...letter, to, dedupeKey: `photos-decided:${id}:${version}:${userId}` }, now);
    }
    return { outcome: "done", row };
  });
}

async function employerName(id: string): Promise<string | undefined> {
  if (!isUuid(id)) return undefined;
  const [row] = await getDb().select({ name: employers.name }).from(employers).where(eq(employers.id, id));
  return row?.name;
}
