import type { JobFilter, JobOrder } from "@/lib/jobs/desk";
import { audienceLabels } from "@/lib/jobs/labels";
import { jobStateLabels } from "@/lib/jobs/state";
import { districts } from "@/lib/site";
import { isUuid } from "@/lib/text/uuid";
import { deskList, keyOf, oneOf, words } from "../list-query";

export const jobList = deskList<JobFilter, JobOrder>(
  "/admin/jobs",
  { new: "新しい順", closing: "掲載終了日の早い順" },
  {
    words,
    state: keyOf(jobStateLabels),
    employer: (typed) => (isUuid(typed) ? typed : undefined),
    district: oneOf(districts),
    audience: keyOf(audienceLabels),
  },
);
