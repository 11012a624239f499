"use server";

import { publicAction } from "@/lib/auth/gate";
import { consentForm } from "../../(applicants)/register/forms";

export const employerConsentAction = consentForm("employer");
