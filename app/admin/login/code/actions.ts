"use server";

import { redirect } from "next/navigation";
import { doorAction } from "@/lib/auth/door-action";
import { safeNext } from "@/lib/auth/safe-next";
import { log } from "@/lib/log";
import { passCode } from "@/lib/staff/pass-code";
import { codeInput } from "@/lib/staff/schema";
import { refuseCode } from "../sentences";

export const codeAction = doorAction("code", codeInput, async (person, { code, next }) => {
  const answer = await passCode(person, code, new Date());
  if (answer === "passed") redirect(safeNext(next, "/admin"));
  // The password was right: whoever guesses here has it.
  log.warn({ event: "staff-code-refused", staff: person.id, limited: typeof answer === "object" });
  return refuseCode(answer);
});
