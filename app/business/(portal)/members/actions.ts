"use server";

import { redirect } from "next/navigation";
import { approvedEmployerAction } from "@/lib/auth/gate";
import { clientNetwork } from "@/lib/auth/network";
import { inviteColleague } from "@/lib/business/invite";
import { removeColleague } from "@/lib/business/remove-colleague";
import { inviteInput, removeColleagueInput } from "@/lib/business/schema";
import { busySentence, currentPasswordErrors, limitedSentence } from "@/lib/form/sentences";
import { refuse } from "@/lib/form/state";

export const inviteAction = approvedEmployerAction(inviteInput, async (employer, input) => {
  const answer = await inviteColleague(employer, input, { network: await clientNetwork() }, new Date());
  if (answer === "busy") return refuse(busySentence);
  if (answer !== "accepted") return refuse(limitedSentence(answer.limitedUntil));
  redirect("/business/members?done=invited");
});

export const removeColleagueAction = approvedEmployerAction(
  removeColleagueInput,
  async (employer, { id, currentPassword }) => {
    const answer = await removeColleague(employer, { id, current: currentPassword }, new Date());
    if (answer === "removed") redirect("/business/members?done=removed");
    if (answer === "signed-out") redirect("/login/again?next=/business/members");
    if (answer === "busy") return refuse(busySentence);
    if (typeof answer === "string") return refuse(currentPasswordErrors[answer]);
    return refuse(limitedSentence(answer.limitedUntil));
  },
);
