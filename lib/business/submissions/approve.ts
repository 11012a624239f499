import { randomUUID } from "node:crypto";
import type { Tx } from "@/lib/db/client";
import { env } from "@/lib/env";
import { lockJob } from "@/lib/jobs/change";
import type { JobFields } from "@/lib/jobs/fields";
import { missingForPublishing } from "@/lib/jobs/missing";
import { publishRow } from "@/lib/jobs/publish";
import type { JobInput } from "@/lib/jobs/schema";
import { writeJob } from "@/lib/jobs/write";
import { submissionApprovedMail } from "@/lib/mail/templates/business-submission";
import { announce } from "@/lib/published";
import { districts } from "@/lib/site";
import type { Staff } from "@/lib/staff/staff";
import { japanDate } from "@/lib/time/japan-day";
import { decideSubmission } from "./decide";

/** `jobVersion`: of the public text that the page showed beside it; 0 when there is none. */
export type ApprovalTarget = { id: string; version: number; jobVersion: number };

/**
 * incomplete, over: it was complete when it was asked for, but is not (any more); not-shown: its 事業者 is not public;
 * moved: staff have given the posting to another 事業者 meanwhile.
 */
type Refused = "changed" | "incomplete" | "over" | "not-shown" | "moved";

/** 承認: what the 事業者 wrote is what the public reads from now on, by the same verbs as if the 職員 had typed it. */
export function approveSubmission(staff: Staff, { jobVersion, ...target }: ApprovalTarget, now: Date) {
  // Chosen here and never by a browser: an id from there could be that of somebody else's posting.
  const newId = randomUUID();
  return decideSubmission<Refused>(
    staff,
    target,
    {
      state: "approved",
      action: "approve",
      mail: (about) => submissionApprovedMail({ ...about, url: `${env().APP_URL}/business/jobs` }),
      publish: async (tx, { jobId, input, employerId }, employer) => {
        if (employer.state !== "published") return "not-shown";
        const job = jobId ? await lockJob(tx, jobId) : undefined;
        if (job && job.employerId !== employerId) return "moved";
        if ((job?.version ?? 0) !== jobVersion) return "changed";
        const whole = completed(input);
        if (!whole) return "incomplete";
        if (input.closesOn && input.closesOn < japanDate(now)) return "over";
        return publishAs(tx, staff, { id: job?.id ?? newId, version: jobVersion }, whole, now);
      },
    },
    now,
  );
}

async function publishAs(
  tx: Tx,
  staff: Staff,
  target: { id: string; version: number },
  input: JobInput,
  now: Date,
): Promise<{ jobId: string }> {
  const answer = await writeJob(tx, staff, target, input, now);
  if (typeof answer === "string" || !("saved" in answer))
    throw new Error("an approved posting was not written");
  const publication = await publishRow(tx, staff, answer.saved, now);
  if (publication !== "published") throw new Error("an approved posting was not published");
  await announce(tx, ["jobs"]);
  return { jobId: target.id };
}

// The city may have renamed a district, or asked for more, since it was written.
function completed(input: JobFields): JobInput | undefined {
  const district = districts.find((known) => known === input.district);
  if (!district || missingForPublishing(input).length > 0) return undefined;
  return { ...input, district };
}
