"use server";

import { redirect } from "next/navigation";
import { z } from "zod";
import { unsubscribeSentences } from "@/lib/applicants/sentences";
import { unsubscribe } from "@/lib/applicants/unsubscribe";
import { publicAction } from "@/lib/auth/gate";
import { logSecurity } from "@/lib/auth/security-log";
import { linkToken } from "@/lib/form/fields";
import { refuse } from "@/lib/form/state";

export const unsubscribeAction = publicAction(z.object({ token: linkToken }), async ({ token }) => {
  const answer = await unsubscribe(token, new Date());
  await logSecurity("unsubscribed", answer);
  if (answer !== "unsubscribed") return refuse(unsubscribeSentences[answer]);
  redirect("/unsubscribe/done");
});
