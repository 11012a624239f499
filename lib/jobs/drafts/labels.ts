import type { jobDraftStates } from "@/lib/db/schema/job-drafts";

export type JobDraftState = (typeof jobDraftStates)[number];

export const jobDraftStateLabels: Record<JobDraftState, string> = {
  draft: "下書き",
  submitted: "承認待ち",
  returned: "差し戻し",
  approved: "承認",
};
