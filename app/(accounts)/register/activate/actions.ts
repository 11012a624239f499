"use server";

import { redirect } from "next/navigation";
import { registerApplicant } from "@/lib/applicants/register";
import { registerApplicantInput } from "@/lib/applicants/schema";
import { publicAction } from "@/lib/auth/gate";
import { refuseWithoutCookies } from "@/lib/auth/refuse-without-cookies";
import { activationNeedsCookies } from "@/lib/mailed-links/sentences";
import { issueTicket } from "@/lib/surveys/tickets";
import { keepSurveyTicket } from "../../../(applicants)/survey/ticket";
import { enterAccount } from "../forms";

export const registerApplicantAction = publicAction(registerApplicantInput, async (input) => {
  const unkept = await refuseWithoutCookies(activationNeedsCookies.applicant);
  if (unkept) return unkept;
  const now = new Date();
  const answer = await registerApplicant(input, now);
  const refusal = await enterAccount("applicant", answer);
  if (refusal) return refusal;
  // A transaction of its own after that of the registration, so that the answer cannot be connected with a person.
  await keepSurveyTicket(await issueTicket(now));
  redirect("/survey");
});
