"use server";

import { redirect } from "next/navigation";
import { consentInput } from "@/lib/applicants/schema";
import { formAction } from "@/lib/form/action";

export const consentAction = formAction(consentInput, async () => redirect("/register/apply"));
