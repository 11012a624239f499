"use server";

import { redirect } from "next/navigation";
import { refuseUnconfirmed } from "@/lib/accounts/sentences";
import { employerAction } from "@/lib/auth/gate";
import { logSecurity } from "@/lib/auth/security-log";
import { changeEmployerUserPassword } from "@/lib/employers/users/change-password";
import { changeEmployerUserPasswordInput } from "@/lib/employers/users/schema";
import { refuse } from "@/lib/form/state";
import { weaknessSentences } from "@/lib/passwords/sentences";

const path = "/business/settings/password";

export const changeEmployerUserPasswordAction = employerAction(
  changeEmployerUserPasswordInput,
  async (user, input) => {
    const passwords = { next: input.newPassword, current: input.currentPassword };
    const answer = await changeEmployerUserPassword(user, passwords, new Date());
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
