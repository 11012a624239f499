"use server";

import { consentForm } from "../../(accounts)/register/forms";

export const employerConsentAction = consentForm("employer");
