"use server";

import { redirect } from "next/navigation";
import { employerAction } from "@/lib/auth/employer-action";
import { clientNetwork } from "@/lib/auth/network";
import { inviteColleague } from "@/lib/business/invite";
import { inviteInput } from "@/lib/business/schema";
import { busySentence, limitedSentence } from "@/lib/form/sentences";
import { refuse } from "@/lib/form/state";

export const inviteAction = employerAction(inviteInput, async (employer, input) => {
  const answer = await inviteColleague(employer, input, { network: await clientNetwork() }, new Date());
  if (answer === "busy") return refuse(busySentence);
  if (answer !== "accepted") return refuse(limitedSentence(answer.limitedUntil));
  redirect("/business/members?done=invited");
});
