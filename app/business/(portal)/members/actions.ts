"use server";

import { redirect } from "next/navigation";
import { refuseUnconfirmed } from "@/lib/accounts/sentences";
import { approvedEmployerAction } from "@/lib/auth/gate";
import { clientNetwork } from "@/lib/auth/network";
import { inviteColleague } from "@/lib/employers/users/invite";
import { removeColleague } from "@/lib/employers/users/remove-colleague";
import { inviteInput, removeColleagueInput, withdrawInvitationInput } from "@/lib/employers/users/schema";
import { withdrawInvitation } from "@/lib/employers/users/withdraw-invitation";
import { refuseIssue } from "@/lib/mailed-links/sentences";

export const inviteAction = approvedEmployerAction(inviteInput, async (user, input) => {
  const answer = await inviteColleague(user, input, { network: await clientNetwork() }, new Date());
  if (answer.outcome === "signed-out") redirect("/login/again?next=/business/members");
  if (answer.outcome !== "accepted") return refuseIssue(answer);
  redirect("/business/members?done=invited");
});

export const withdrawInvitationAction = approvedEmployerAction(
  withdrawInvitationInput,
  async (user, input) => {
    await withdrawInvitation(user, input, new Date());
    redirect("/business/members?done=withdrawn");
  },
);

export const removeColleagueAction = approvedEmployerAction(
  removeColleagueInput,
  async (user, { id, currentPassword }) => {
    const answer = await removeColleague(user, { id, current: currentPassword }, new Date());
    switch (answer.outcome) {
      case "removed":
        return redirect("/business/members?done=removed");
      case "signed-out":
        return redirect("/login/again?next=/business/members");
      default:
        return refuseUnconfirmed(answer);
    }
  },
);
