"use server";

import { consentForm } from "./forms";

export const consentAction = consentForm("applicant");
