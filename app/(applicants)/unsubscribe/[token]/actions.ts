"use server";

import { redirect } from "next/navigation";
import { z } from "zod";
import { publicAction } from "@/lib/auth/gate";
import { logSecurity } from "@/lib/auth/security-log";
import { unsubscribe } from "@/lib/campaigns/unsubscribe";
import { linkToken } from "@/lib/form/fields";
import { refuse } from "@/lib/form/state";

export const unsubscribeAction = publicAction(z.object({ token: linkToken }), async ({ token }) => {
  const answer = await unsubscribe(token, new Date());
  await logSecurity("unsubscribed", answer);
  if (answer === "unknown") return refuse("URLが正しくありません。メールのURLをもう一度開いてください");
  redirect("/unsubscribe/done");
});
