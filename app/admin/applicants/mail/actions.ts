"use server";

import { redirect } from "next/navigation";
import { staffAction } from "@/lib/auth/gate";
import { searchInput } from "@/lib/callers/schema";
import { searchCaller } from "@/lib/callers/search";
import { searchSentence } from "@/lib/callers/sentences";
import { refuse } from "@/lib/form/state";

export const searchCallerAction = staffAction(searchInput, async (staff, { who }) => {
  const answer = await searchCaller(staff, who, new Date());
  if (answer.outcome === "found") redirect(`/admin/applicants/${answer.id}`);
  return refuse({ who: searchSentence(answer) });
});
