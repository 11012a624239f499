"use server";

import { redirect } from "next/navigation";
import { chooseKindInput } from "@/lib/accounts/schema";
import { publicAction } from "@/lib/auth/gate";
import { nextFor } from "@/lib/auth/safe-next";
import { signInAs } from "@/lib/auth/sign-in";

export const chooseKindAction = publicAction(chooseKindInput, async ({ kind, next }) => {
  if ((await signInAs(kind)) === "over")
    redirect(`/login/again?next=${encodeURIComponent(nextFor(kind, next))}`);
  redirect(nextFor(kind, next));
});
