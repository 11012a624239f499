import type { JobFilter, JobOrder } from "@/lib/jobs/drafts/list";
import { audienceLabels } from "@/lib/jobs/fields/labels";
import { jobStateLabels } from "@/lib/jobs/state";
import { districts } from "@/lib/site";
import { isUuid } from "@/lib/text/uuid";
import { choice, defineList, oneOf, words } from "../list-query";

export const jobList = defineList<JobFilter, JobOrder>(
  "/admin/jobs",
  { new: "新しい順", closing: "掲載終了日の早い順" },
  {
    words: words("ことば"),
    state: choice("状態", jobStateLabels),
    employer: {
      label: "事業者",
      look: "select",
      read: (typed) => (isUuid(typed) ? typed : undefined),
    },
    district: oneOf("地区", districts),
    audience: choice("対象", audienceLabels),
  },
);
