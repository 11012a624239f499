"use server";

import { loginStepAction } from "@/lib/auth/gate";
import { log } from "@/lib/log";
import { passCode } from "@/lib/staff/pass-code";
import { codeInput } from "@/lib/staff/schema";
import { goToNextStep } from "../next-step";
import { refuseCode } from "../refuse";

export const codeAction = loginStepAction("code", codeInput, async (person, { code, next }) => {
  const answer = await passCode(person, code, new Date());
  if (answer.outcome === "passed") goToNextStep(next);
  // Logged, because an attacker who knows the password may be guessing codes.
  log.warn({ event: "staff-code-refused", staff: person.id, limited: answer.outcome === "limited" });
  return refuseCode(answer);
});
