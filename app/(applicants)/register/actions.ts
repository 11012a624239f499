"use server";

import { publicAction } from "@/lib/auth/gate";
import { consentForm } from "./forms";

export const consentAction = consentForm("applicant");
