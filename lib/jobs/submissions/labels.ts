import type { jobSubmissionStates } from "@/lib/db/schema/job-submissions";

export type JobSubmissionState = (typeof jobSubmissionStates)[number];

export const jobSubmissionStateLabels: Record<JobSubmissionState, string> = {
  draft: "下書き",
  submitted: "承認待ち",
  returned: "差し戻し",
  approved: "承認",
};
