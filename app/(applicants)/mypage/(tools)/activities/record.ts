import { findActivity } from "@/lib/activities/find";
import { activityName } from "@/lib/activities/labels";
import { requireApplicant } from "@/lib/auth/current";
import { recordPage } from "../../../../record-page";

/** The pages of one entry. */
export const activityPage = recordPage({
  gate: requireApplicant,
  path: "/mypage/activities",
  find: (id, applicant) => findActivity(applicant, id),
  above: [
    { label: "メニュー", href: "/mypage" },
    { label: "求職活動の記録", href: "/mypage/activities" },
  ],
  name: activityName,
});
