"use server";

import { redirect } from "next/navigation";
import { refuseUnconfirmed } from "@/lib/accounts/sentences";
import { employerAction } from "@/lib/auth/gate";
import { logSecurity } from "@/lib/auth/security-log";
import { changeBusinessPassword } from "@/lib/business/change-password";
import { changeBusinessPasswordInput } from "@/lib/business/schema";

import { refuse } from "@/lib/form/state";
import { weaknessSentences } from "@/lib/passwords/sentences";

const path = "/business/settings/password";

export const changeBusinessPasswordAction = employerAction(
  changeBusinessPasswordInput,
  async (account, input) => {
    const passwords = { next: input.newPassword, current: input.currentPassword };
    const answer = await changeBusinessPassword(account, passwords, new Date());
    await logSecurity("password-changed", answer.outcome);
    switch (answer.outcome) {
      case "changed":
        return redirect("/business?done=password");
      case "signed-out":
        return redirect(`/login/again?next=${path}`);
      case "weak":
        return refuse({ newPassword: weaknessSentences[answer.weakness] });
      default:
        return refuseUnconfirmed(answer);
    }
  },
);
