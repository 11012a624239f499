"use server";

import { startRegistrationForm } from "../../../(accounts)/register/forms";

export const startEmployerRegistrationAction = startRegistrationForm("employer");
