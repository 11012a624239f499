import { attributeLabels } from "@/lib/applicants/labels";
import type { ApplicantFilter, ApplicantOrder } from "@/lib/applicants/list";
import { choice, day, defineList } from "../list-query";
import { mailWishes, states, unreachableChoices } from "./labels";

export const applicantList = defineList<ApplicantFilter, ApplicantOrder>(
  "/admin/applicants",
  { newest: "登録日の新しい順", handle: "識別名のABC順" },
  {
    handle: {
      label: "識別名",
      look: "text",
      read: (typed) =>
        typed
          .normalize("NFKC")
          .toUpperCase()
          .replace(/[^A-Z0-9]/g, "")
          .slice(0, 10),
    },
    attribute: choice("属性", attributeLabels),
    wantsMail: choice("配信希望", mailWishes),
    state: choice("状態", states),
    unreachable: choice("メールの届き方", unreachableChoices),
    from: day("登録日（から）"),
    to: day("登録日（まで）"),
  },
);
