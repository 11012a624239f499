"use server";

import { startRegistrationForm } from "../../../(applicants)/register/forms";

export const startEmployerRegistrationAction = startRegistrationForm("employer");
