import { randomUUID } from "node:crypto";
import type { Staff } from "@/lib/actors";
import { record } from "@/lib/audit/record";
import type { Tx } from "@/lib/db/client";
import type { employers } from "@/lib/db/schema/employers";
import type { Target } from "@/lib/db/versioned";
import { env } from "@/lib/env";
import { type Acknowledgement, checkWarnings, recordAcknowledged, type Warned } from "@/lib/jobs/acknowledge";
import {
  choicesOf,
  type JobField,
  type JobFields,
  jobValues,
  type PublicFields,
  textBeforePublication,
} from "@/lib/jobs/fields/fields";
import { isComplete } from "@/lib/jobs/missing";
import { publishNew } from "@/lib/jobs/publish";
import { jobRows, subjectOf } from "@/lib/jobs/rows";
import { writeAndPublishJob } from "@/lib/jobs/save";
import { type JobInput, jobInput } from "@/lib/jobs/schema";
import { submissionApprovedMail } from "@/lib/mail/templates/job-submission";
import { japanDate } from "@/lib/time/japan-day";
import { type DecideOutcome, decideJobSubmission } from "./decide";
import { type Choices, mergeTexts } from "./merge";

/**
 * `jobVersion`: the version of the public text that the page showed beside it; 0 when there is none. `choices`: for the
 * fields that both the 事業者 and staff have changed.
 */
export type ApprovalTarget = Acknowledgement & {
  id: string;
  version: number;
  jobVersion: number;
  choices?: Choices;
};

/**
 * posting-changed: the public posting has another version than the page showed. incomplete, over: the text can no longer be
 * published. not-shown: its 事業者 is not public. moved: staff have given the
 * posting to another 事業者 meanwhile. undecided: both have changed these fields, and nobody has chosen. does-not-fit: the
 * two changes contradict each other, such as 賃金の下限 above 賃金の上限.
 */
type Refusal =
  | { outcome: "posting-changed" | "incomplete" | "over" | "not-shown" | "moved" | "does-not-fit" }
  | { outcome: "undecided"; fields: JobField[] }
  | Warned;
export type ApproveOutcome = DecideOutcome | Refusal;

/** 承認: publishes the text of the 事業者, by the same verbs that publish a text of staff. */
export function approveJobSubmission(
  staff: Staff,
  { jobVersion, choices, warningsSeen, warningReason, ...target }: ApprovalTarget,
  now: Date,
): Promise<ApproveOutcome> {
  // The server chooses the id. A browser could name the posting of another 事業者.
  const newId = randomUUID();
  const answered = { warningsSeen, warningReason };
  return decideJobSubmission<Refusal>(
    staff,
    target,
    {
      state: "approved",
      action: "approve",
      mail: (about) => submissionApprovedMail({ ...about, url: `${env().APP_URL}/business/jobs` }),
      publish: async (tx, { jobId, base, input, employerId }, employer) => {
        if (employer.state !== "published") return { outcome: "not-shown" };
        const job = jobId ? await jobRows.lock(tx, jobId) : undefined;
        if (job && job.employerId !== employerId) return { outcome: "moved" };
        if ((job?.version ?? 0) !== jobVersion) return { outcome: "posting-changed" };
        // A change from before the drafts held their base is applied as a whole.
        const merge = mergeTexts(base ?? job ?? input, input, job ?? input, choices);
        const undecided = merge.conflicts.filter((field) => !choices?.[field]);
        if (undecided.length > 0) return { outcome: "undecided", fields: undecided };
        if (
          !jobInput.safeParse(jobValues(merge.text)).success &&
          jobInput.safeParse(jobValues(input)).success
        )
          return { outcome: "does-not-fit" };
        const complete = asComplete(merge.text);
        if (!complete) return { outcome: "incomplete" };
        if (complete.closesOn < japanDate(now)) return { outcome: "over" };
        const before = job?.state === "published" ? job : undefined;
        const check = await checkWarnings(tx, complete, answered, now, before);
        if (check.outcome === "warned") return check;
        if (job)
          await publishAsChange(tx, staff, { id: job.id, version: jobVersion, ...answered }, complete, now);
        else {
          await publishAsNew(tx, staff, newId, complete, employer, now);
          const about = { id: newId, title: complete.title };
          await recordAcknowledged(tx, staff, about, check.acknowledged, warningReason, now);
        }
        return { outcome: "published", jobId: job?.id ?? newId };
      },
    },
    now,
  );
}

async function publishAsNew(
  tx: Tx,
  staff: Staff,
  id: string,
  text: PublicFields,
  employer: typeof employers.$inferSelect,
  now: Date,
): Promise<void> {
  // 操作履歴 knows the posting from its beginning, as that of a draft of staff.
  const after = textBeforePublication(text);
  await record(tx, staff, { action: "create", subject: subjectOf({ id, title: text.title }), after }, now);
  await publishNew(tx, staff, { id, version: 1, createdAt: now, text }, employer, now);
}

async function publishAsChange(
  tx: Tx,
  staff: Staff,
  target: Target & Acknowledgement,
  text: JobInput,
  now: Date,
): Promise<void> {
  const answer = await writeAndPublishJob(tx, staff, target, text, now);
  if (answer.outcome !== "published")
    throw new Error(`an approved posting was not published: ${answer.outcome}`);
}

// Since the submission, the city may have renamed a district, or publication may demand more fields.
function asComplete(input: JobFields): (JobInput & PublicFields) | undefined {
  const isKnown = Object.hasOwn(choicesOf("district") ?? {}, input.district);
  return isKnown && isComplete(input) ? input : undefined;
}
