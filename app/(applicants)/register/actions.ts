"use server";

import { redirect } from "next/navigation";
import { consentInput } from "@/lib/applicants/schema";
import { publicAction } from "@/lib/auth/gate";

export const consentAction = publicAction(consentInput, async () => redirect("/register/apply"));
