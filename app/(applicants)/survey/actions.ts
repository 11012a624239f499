"use server";

import { redirect } from "next/navigation";
import { publicAction } from "@/lib/auth/gate";
import { answerSurvey } from "@/lib/surveys/answer";
import { answerInput } from "@/lib/surveys/schema";
import { dropSurveyTicket, surveyTicket } from "./ticket";

// Reads the ticket and no session: the answer must not be connected with a person.
export const answerAction = publicAction(answerInput, async (given) => {
  const ticket = await surveyTicket();
  if (ticket) await answerSurvey(ticket, given, new Date());
  await dropSurveyTicket();
  redirect("/mypage");
});
