import { randomUUID } from "node:crypto";
import type { Staff } from "@/lib/actors";
import type { Tx } from "@/lib/db/client";
import { env } from "@/lib/env";
import { lockJob } from "@/lib/jobs/change";
import type { JobFields } from "@/lib/jobs/fields";
import { missingForPublishing } from "@/lib/jobs/missing";
import { publishRow } from "@/lib/jobs/publish";
import { writeJob } from "@/lib/jobs/save";
import type { JobInput } from "@/lib/jobs/schema";
import { submissionApprovedMail } from "@/lib/mail/templates/job-submission";
import { districts } from "@/lib/site";
import { japanDate } from "@/lib/time/japan-day";
import { type DecideOutcome, decideJobSubmission } from "./decide";

/** `jobVersion`: the version of the public text that the page showed beside it; 0 when there is none. */
export type ApprovalTarget = { id: string; version: number; jobVersion: number };

/**
 * incomplete, over: the text can no longer be published. not-shown: its 事業者 is not public. moved: staff have given the
 * posting to another 事業者 meanwhile.
 */
type Refused = "changed" | "incomplete" | "over" | "not-shown" | "moved";
export type ApproveOutcome = DecideOutcome | Refused;

/** 承認: publishes the text of the 事業者, by the same verbs that publish a text of staff. */
export function approveJobSubmission(
  staff: Staff,
  { jobVersion, ...target }: ApprovalTarget,
  now: Date,
): Promise<ApproveOutcome> {
  // The server chooses the id. A browser could name the posting of another 事業者.
  const newId = randomUUID();
  return decideJobSubmission<Refused>(
    staff,
    target,
    {
      state: "approved",
      action: "approve",
      mail: (about) => submissionApprovedMail({ ...about, url: `${env().APP_URL}/business/jobs` }),
      publish: async (tx, { jobId, input, employerId }, employer) => {
        if (employer.state !== "published") return { outcome: "refused", reason: "not-shown" };
        const job = jobId ? await lockJob(tx, jobId) : undefined;
        if (job && job.employerId !== employerId) return { outcome: "refused", reason: "moved" };
        if ((job?.version ?? 0) !== jobVersion) return { outcome: "refused", reason: "changed" };
        const complete = asComplete(input);
        if (!complete) return { outcome: "refused", reason: "incomplete" };
        if (input.closesOn && input.closesOn < japanDate(now)) return { outcome: "refused", reason: "over" };
        return publishAs(tx, staff, { id: job?.id ?? newId, version: jobVersion }, complete, now);
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
): Promise<{ outcome: "published"; jobId: string }> {
  const saved = await writeJob(tx, staff, target, input, now);
  if (saved.outcome !== "saved") throw new Error("an approved posting was not written");
  const publication = await publishRow(tx, staff, saved.job, now);
  if (publication.outcome !== "published") throw new Error("an approved posting was not published");
  return { outcome: "published", jobId: target.id };
}

// Since the submission, the city may have renamed a district, or publication may demand more fields.
function asComplete(input: JobFields): JobInput | undefined {
  const district = districts.find((known) => known === input.district);
  if (!district || missingForPublishing(input).length > 0) return undefined;
  return { ...input, district };
}
