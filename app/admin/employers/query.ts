import type { EmployerFilter } from "@/lib/employers/desk";
import { employerStateLabels } from "@/lib/employers/labels";
import { industries } from "@/lib/site";
import { deskList, keyOf, oneOf, words } from "../list-query";

export const employerList = deskList<EmployerFilter, "kana">(
  "/admin/employers",
  { kana: "五十音順" },
  { words, industry: oneOf(industries), state: keyOf(employerStateLabels) },
);
