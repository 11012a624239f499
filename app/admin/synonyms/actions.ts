"use server";

import { redirect } from "next/navigation";
import { staffAction } from "@/lib/auth/gate";
import { refuse, refuseConflict } from "@/lib/form/state";
import { synonymKindLabels, synonymLabels } from "@/lib/jobs/synonyms/labels";
import { removeSynonym } from "@/lib/jobs/synonyms/remove";
import type { StoredSynonym } from "@/lib/jobs/synonyms/rows";
import { saveSynonym } from "@/lib/jobs/synonyms/save";
import { removeSynonymInput, synonymInput } from "@/lib/jobs/synonyms/schema";
import { synonymSentences } from "@/lib/jobs/synonyms/sentences";

export const saveSynonymAction = staffAction(synonymInput, async (staff, input) => {
  const answer = await saveSynonym(staff, input, new Date());
  switch (answer.outcome) {
    case "saved":
      return redirect("/admin/synonyms?done=saved");
    case "conflict":
      return conflict(answer.current);
    case "unknown":
      return refuse(unknown);
    default:
      return refuse({ words: synonymSentences[answer.outcome](answer.word) });
  }
});

export const removeSynonymAction = staffAction(removeSynonymInput, async (staff, input) => {
  const answer = await removeSynonym(staff, input, new Date());
  if (answer.outcome === "conflict") return conflict(answer.current);
  if (answer.outcome === "unknown") return refuse(unknown);
  return redirect("/admin/synonyms?done=removed");
});

const unknown = "この行は見つかりません。一覧から開きなおしてください";

function conflict({ kind, words, others, removed, version }: StoredSynonym) {
  const current = [
    { label: synonymLabels.kind, text: removed ? "（削除されました）" : synonymKindLabels[kind] },
    { label: synonymLabels.words, text: words.join("、") },
    { label: synonymLabels.others, text: others.join("、") },
  ];
  return refuseConflict(current, version);
}
