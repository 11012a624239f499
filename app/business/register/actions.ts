"use server";

import { redirect } from "next/navigation";
import { publicAction } from "@/lib/auth/gate";
import { businessConsentInput } from "@/lib/business/schema";

export const businessConsentAction = publicAction(businessConsentInput, async () =>
  redirect("/business/register/apply"),
);
