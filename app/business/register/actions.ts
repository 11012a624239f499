"use server";

import { consentForm } from "../../(applicants)/register/forms";

export const employerConsentAction = consentForm("employer");
