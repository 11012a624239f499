import { synonymKindLabels } from "@/lib/jobs/synonyms/labels";
import type { SynonymFilter } from "@/lib/jobs/synonyms/list";
import { choice, defineList, words } from "../list-query";

export const synonymList = defineList<SynonymFilter, "reading">(
  "/admin/synonyms",
  { reading: "ことばの順" },
  { words: words("ことば"), kind: choice("種類", synonymKindLabels) },
);
