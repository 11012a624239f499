import { attributeLabels } from "@/lib/applicants/labels";
import type { ApplicantFilter, ApplicantOrder } from "@/lib/applicants/list";
import { day, deskList, keyOf } from "../list-query";
import { mailWishes, states, unreachableChoices } from "./labels";

export const applicantList = deskList<ApplicantFilter, ApplicantOrder>(
  "/admin/applicants",
  { newest: "登録日の新しい順", handle: "識別名のABC順" },
  {
    handle: (typed) =>
      typed
        .normalize("NFKC")
        .toUpperCase()
        .replace(/[^A-Z0-9]/g, "")
        .slice(0, 10),
    attribute: keyOf(attributeLabels),
    wantsMail: keyOf(mailWishes),
    state: keyOf(states),
    unreachable: keyOf(unreachableChoices),
    from: day,
    to: day,
  },
);
