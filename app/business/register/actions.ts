"use server";

import { redirect } from "next/navigation";
import { businessConsentInput } from "@/lib/business/schema";
import { formAction } from "@/lib/form/action";

export const businessConsentAction = formAction(businessConsentInput, async () =>
  redirect("/business/register/apply"),
);
