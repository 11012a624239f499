"use server";

import { redirect } from "next/navigation";
import { registerApplicant } from "@/lib/applicants/register";
import { registerApplicantInput } from "@/lib/applicants/schema";
import { publicAction } from "@/lib/auth/gate";
import { issueTicket } from "@/lib/surveys/tickets";
import { keepSurveyTicket } from "../../../(applicants)/survey/ticket";
import { enterAccount, refuseWithoutCookies } from "../forms";

export const registerApplicantAction = publicAction(registerApplicantInput, async (input) => {
  const unkept = await refuseWithoutCookies();
  if (unkept) return unkept;
  const now = new Date();
  const answer = await registerApplicant(input, now);
  const refusal = await enterAccount("applicant", answer);
  if (refusal) return refusal;
  // A transaction of its own after that of the registration, so that the answer cannot be connected with a person.
  await keepSurveyTicket(await issueTicket(now));
  redirect("/survey");
});
