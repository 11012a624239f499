import { eq } from "drizzle-orm";
import type { Staff } from "@/lib/actors";
import { record } from "@/lib/audit/record";
import { jobComplaints } from "@/lib/db/schema/job-complaints";
import { jobs } from "@/lib/db/schema/jobs";
import { versioned } from "@/lib/db/versioned";

export type ComplaintRow = typeof jobComplaints.$inferSelect;

/**
 * The writes of complaints. Without `staff` a visitor sends one: 操作履歴 records what staff do. An entry holds neither the
 * text nor the note: it is kept for ever, and a complaint is erased after a year.
 */
export const complaintRows = versioned<Staff | undefined, "handle", typeof jobComplaints>(
  jobComplaints,
  async (tx, staff, { action, before, after }, now) => {
    if (!staff) return;
    const [job] = await tx.select({ title: jobs.title }).from(jobs).where(eq(jobs.id, after.jobId));
    const subject = { kind: "complaint", id: after.id, name: job?.title ?? "" } as const;
    const fields = (row?: ComplaintRow) => row && { settledAt: row.settledAt };
    await record(tx, staff, { action, subject, before: fields(before), after: fields(after) }, now);
  },
);
