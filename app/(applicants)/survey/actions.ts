"use server";

import { redirect } from "next/navigation";
import { publicAction } from "@/lib/auth/gate";
import { answer } from "@/lib/surveys/answer";
import { answerInput } from "@/lib/surveys/schema";
import { dropSurveyTicket, surveyTicket } from "./ticket";

// Reads the ticket and nothing else: who is signed in is no business of this action.
export const answerAction = publicAction(answerInput, async (given) => {
  const ticket = await surveyTicket();
  if (ticket) await answer(ticket, given, new Date());
  await dropSurveyTicket();
  redirect("/mypage");
});
