"use server";

import { resendForm } from "../../../(accounts)/register/forms";

export const resendToEmployerAction = resendForm("employer");
