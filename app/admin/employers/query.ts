import type { EmployerFilter } from "@/lib/employers/listing/for-staff";
import { employerStateLabels } from "@/lib/employers/listing/labels";
import { industries } from "@/lib/site";
import { choice, defineList, oneOf, words } from "../list-query";

export const employerList = defineList<EmployerFilter, "kana">(
  "/admin/employers",
  { kana: "五十音順" },
  {
    words: words("名称・かな"),
    industry: oneOf("業種", industries),
    state: choice("状態", employerStateLabels),
  },
);
