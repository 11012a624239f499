"use server";

import { redirect } from "next/navigation";
import { publicAction } from "@/lib/auth/gate";
import { logSecurity } from "@/lib/auth/security-log";
import { refuse } from "@/lib/form/state";
import { keepAlerts } from "@/lib/job-alerts/keep";
import { keepAlertsInput, stopInput } from "@/lib/job-alerts/schema";
import { unknownStopLink } from "@/lib/job-alerts/sentences";
import { stopAlerts } from "@/lib/job-alerts/stop";

export const stopAlertsAction = publicAction(stopInput, async ({ token, what }) => {
  const answer = await stopAlerts(token, what, new Date());
  await logSecurity("unsubscribed", answer);
  if (answer === "unknown") return refuse(unknownStopLink);
  redirect(`/alerts/stopped?done=${what}`);
});

export const keepAlertsAction = publicAction(keepAlertsInput, async ({ token }) => {
  const answer = await keepAlerts(token, new Date());
  if (answer === "unknown") return refuse(unknownStopLink);
  redirect("/alerts/kept");
});
