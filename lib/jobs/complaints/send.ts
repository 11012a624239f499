import { and, eq, lte } from "drizzle-orm";
import { getDb } from "@/lib/db/client";
import { jobs } from "@/lib/db/schema/jobs";
import { consumeWithin } from "@/lib/rate-limits/consume";
import { LimitReached } from "@/lib/rate-limits/limit-reached";
import { japanDate } from "@/lib/time/japan-day";
import { complaintCounters } from "./limits";
import { complaintRows } from "./rows";
import type { ComplaintInput } from "./schema";

/** sent: once, however often the same words are sent from this network. unknown: the public has never read this posting. */
export type SendOutcome = { outcome: "sent" } | { outcome: "unknown" } | { outcome: "limited"; until: Date };

/**
 * Tells the city that a posting is not true. A posting that has closed since its page was opened is accepted too. The
 * counters are taken in the transaction of the row: a press that failed halfway can be repeated.
 */
export async function sendComplaint(input: ComplaintInput, network: string, now: Date): Promise<SendOutcome> {
  const { repeated, all } = complaintCounters(input, network);
  const { job, kind, text } = input;
  try {
    return await getDb().transaction(async (tx) => {
      const [posting] = await tx
        .select({ id: jobs.id })
        .from(jobs)
        .where(and(eq(jobs.id, job), lte(jobs.opensOn, japanDate(now))))
        .for("key share");
      if (!posting) return { outcome: "unknown" };
      await consumeWithin(tx, all, now);
      await complaintRows.insert(tx, undefined, { jobId: job, kind, text }, "create", now);
      return { outcome: "sent" };
    });
  } catch (error) {
    if (!(error instanceof LimitReached)) throw error;
    return error.counter === repeated ? { outcome: "sent" } : { outcome: "limited", until: error.until };
  }
}
