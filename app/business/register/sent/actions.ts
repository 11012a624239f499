"use server";

import { resendForm } from "../../../(applicants)/register/forms";

export const resendToEmployerAction = resendForm("employer");
