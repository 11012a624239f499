"use server";

import { resendForm } from "../forms";

export const resendAction = resendForm("applicant");
