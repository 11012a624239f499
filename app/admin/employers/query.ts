import type { EmployerFilter } from "@/lib/employers/desk";
import { employerStateLabels } from "@/lib/employers/labels";
import { industries } from "@/lib/site";
import { choice, deskList, oneOf, words } from "../list-query";

export const employerList = deskList<EmployerFilter, "kana">(
  "/admin/employers",
  { kana: "五十音順" },
  {
    words: words("名称・かな"),
    industry: oneOf("業種", industries),
    state: choice("状態", employerStateLabels),
  },
);
