"use server";

import { redirect } from "next/navigation";
import { staffAction } from "@/lib/auth/gate";
import { refuse } from "@/lib/form/state";
import { searchInput } from "@/lib/helpdesk/schema";
import { searchHelpdesk } from "@/lib/helpdesk/search";
import { searchSentence } from "@/lib/helpdesk/sentences";

export const searchHelpdeskAction = staffAction(searchInput, async (staff, { who }) => {
  const answer = await searchHelpdesk(staff, who, new Date());
  if (answer.outcome === "found") redirect(`/admin/applicants/${answer.id}`);
  return refuse({ who: searchSentence(answer) });
});
