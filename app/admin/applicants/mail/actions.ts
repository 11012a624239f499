"use server";

import { redirect } from "next/navigation";
import { staffAction } from "@/lib/auth/gate";
import { searchInput } from "@/lib/callers/schema";
import { searchCaller } from "@/lib/callers/search";
import { refuse } from "@/lib/form/state";
import { slipSentence, unknownSentence } from "../sentences";

export const searchCallerAction = staffAction(searchInput, async (staff, { who }) => {
  const found = await searchCaller(staff, who, new Date());
  if ("id" in found) redirect(`/admin/applicants/${found.id}`);
  if ("handle" in who) {
    return refuse({ who: "この識別名の登録はありません。1文字ずつ読み上げていただき、確かめてください" });
  }
  return refuse({ who: `未登録です。${slipSentence(found.nobody) ?? unknownSentence}` });
});
