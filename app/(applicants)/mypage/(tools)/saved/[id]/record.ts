import { requireApplicant } from "@/lib/auth/current";
import { findSavedJob } from "@/lib/saved-jobs/find";
import { recordPage } from "../../../../../record-page";

/** The beginning of every page of one entry of 検討リスト. */
export const savedJobPage = recordPage({
  gate: requireApplicant,
  path: "/mypage/saved",
  find: (id, applicant) => findSavedJob(applicant, id, new Date()),
  above: [
    { label: "メニュー", href: "/mypage" },
    { label: "検討リスト", href: "/mypage/saved" },
  ],
  name: () => "メモ",
});
