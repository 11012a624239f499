import { and, eq } from "drizzle-orm";
import type { Staff } from "@/lib/actors";
import { record } from "@/lib/audit/record";
import { getDb, type Tx } from "@/lib/db/client";
import { employers } from "@/lib/db/schema/employers";
import { jobDrafts } from "@/lib/db/schema/job-drafts";
import type { Done, SaveRefusal, Target } from "@/lib/db/versioned";
import { queueMail } from "@/lib/mail/outbox";
import type { Letter } from "@/lib/mail/templates/letter";
import { type Draft, type DraftRow, draftOf } from "./draft";
import { recipients } from "./recipients";
import { draftRows } from "./rows";
import { submissions } from "./scope";

type EmployerRow = typeof employers.$inferSelect;
type Decision<Refusal> = {
  state: "approved" | "returned";
  action: "approve" | "return";
  reason?: string;
  /** The mail to the 担当者 who wrote it. */
  mail: (about: { to: string; employer: string; title: string }) => Promise<Letter>;
  /** Publishes the text. When it refuses, it has written nothing. */
  publish?: (
    tx: Tx,
    submission: Draft,
    employer: EmployerRow,
  ) => Promise<{ outcome: "published"; jobId: string } | Refusal>;
};

export type DecideOutcome = Done<DraftRow> | SaveRefusal<DraftRow>;

/**
 * Decides on the 求人の申請 of a 事業者 in the version that the page showed. conflict: it was withdrawn or submitted again,
 * or another 職員 has decided otherwise meanwhile. A repeated decision changes nothing and sends no second mail.
 */
export async function decideJobSubmission<Refusal extends { outcome: string } = never>(
  staff: Staff,
  { id, version }: Target,
  { state, action, reason, mail, publish }: Decision<Refusal>,
  now: Date,
): Promise<DecideOutcome | Refusal> {
  const about = await aboutSubmission(id);
  if (!about) return { outcome: "unknown" };
  // Rendered before the transaction, which does nothing slow; the recipients are known only inside it.
  const letter = await mail({ to: "", employer: about.employer.name, title: about.title });
  return getDb().transaction(async (tx) => {
    const [owner] = await tx.select().from(employers).where(eq(employers.id, about.employer.id)).for("share");
    if (!owner) return { outcome: "unknown" };
    const pressed = await draftRows.press(
      tx,
      { id, version },
      {
        ready: (row) => row.state === "submitted",
        done: (row) => row.state === state,
        scope: submissions,
      },
    );
    if (pressed.outcome !== "ready") return pressed;
    const before = draftOf(pressed.row);
    const publication = await publish?.(tx, before, owner);
    if (publication && !isPublished(publication)) return publication;
    const changes = { state, reason: reason ?? null };
    const jobId = publication?.jobId ?? before.jobId;
    const decided = { ...changes, jobId, decidedBy: staff.id, decidedAt: now };
    const row = await draftRows.change(tx, staff, before, decided, "update", now);
    for (const { userId, to } of await recipients(tx, before)) {
      const dedupeKey = `submission-decided:${id}:${version}:${userId}`;
      await queueMail(tx, { ...letter, to, dedupeKey }, now);
    }
    const subject = { kind: "submission", id, name: before.input.title } as const;
    await record(tx, staff, { action, subject, before: { state: before.state }, after: changes }, now);
    return { outcome: "done", row };
  });
}

function isPublished(answer: { outcome: string }): answer is { outcome: "published"; jobId: string } {
  return answer.outcome === "published";
}

async function aboutSubmission(id: string) {
  const [row] = await getDb()
    .select({ draft: jobDrafts, employer: employers })
    .from(jobDrafts)
    .innerJoin(employers, eq(employers.id, jobDrafts.employerId))
    .where(and(eq(jobDrafts.id, id), submissions));
  return row && { employer: row.employer, title: draftOf(row.draft).input.title };
}
