"use server";

import { loginStepAction } from "@/lib/auth/gate";
import { log } from "@/lib/log";
import { passCode } from "@/lib/staff/pass-code";
import { codeInput } from "@/lib/staff/schema";
import { passTheDoor } from "../past-door";
import { refuseCode } from "../sentences";

export const codeAction = loginStepAction("code", codeInput, async (person, { code, next }) => {
  const answer = await passCode(person, code, new Date());
  if (answer === "passed") passTheDoor(next);
  // The password was right: whoever guesses here has it.
  log.warn({ event: "staff-code-refused", staff: person.id, limited: typeof answer === "object" });
  return refuseCode(answer);
});
