"use server";

import { redirect } from "next/navigation";
import { z } from "zod";
import { apply } from "@/lib/applicants/apply";
import { applyInput } from "@/lib/applicants/schema";
import { clientNetwork } from "@/lib/auth/network";
import { formAction } from "@/lib/form/action";
import { busySentence, limitedSentence } from "@/lib/form/sentences";
import { refuse } from "@/lib/form/state";
import { rememberAsked, whatWasAsked } from "../../asked";
import { waitSeconds } from "./wait";

export const resendAction = formAction(z.object({}), async () => {
  const now = new Date();
  const asked = await whatWasAsked("/register", now);
  const input = applyInput.safeParse({ email: asked?.email });
  if (!asked || !input.success) redirect("/register/apply");
  const early = Math.ceil((asked.at + waitSeconds * 1000 - now.getTime()) / 1000);
  if (early > 0) return refuse(`あと${early}秒たってから、もう一度押してください`);
  const answer = await apply({ email: input.data.email }, { network: await clientNetwork() }, now);
  if (answer === "busy") return refuse(busySentence);
  if (answer !== "accepted") return refuse(limitedSentence(answer.limitedUntil));
  await rememberAsked("/register", input.data.email, now);
  redirect("/register/sent");
});
