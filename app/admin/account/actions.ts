"use server";

import { redirect } from "next/navigation";
import { staffAction } from "@/lib/auth/gate";
import { secret } from "@/lib/form/state";
import { changePassword } from "@/lib/staff/change-password";
import { leaveAuthenticator } from "@/lib/staff/leave-authenticator";
import { renewRecoveryCodes } from "@/lib/staff/renew-recovery-codes";
import { codeInput, staffPasswordInput } from "@/lib/staff/schema";
import { refuseCode, refusePassword } from "../login/refuse";

export const changeStaffPasswordAction = staffAction(staffPasswordInput, async (staff, input) => {
  const passwords = { next: input.newPassword, current: input.currentPassword };
  const answer = await changePassword(staff, passwords, new Date());
  if (answer.outcome !== "changed") return refusePassword(answer);
  redirect("/admin/account?done=password");
});

/** Returns the 回復コード for ShownOnce. */
export const renewRecoveryCodesAction = staffAction(codeInput, async (staff, { code }) => {
  const answer = await renewRecoveryCodes(staff, code, new Date());
  if (answer.outcome !== "renewed") return refuseCode(answer);
  return secret(answer.recoveryCodes);
});

export const leaveAuthenticatorAction = staffAction(codeInput, async (staff, { code }) => {
  const answer = await leaveAuthenticator(staff, code, new Date());
  if (answer.outcome !== "left") return refuseCode(answer);
  redirect("/admin/login/two-step?next=/admin/account");
});
