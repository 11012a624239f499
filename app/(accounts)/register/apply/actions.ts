"use server";

import { startRegistrationForm } from "../forms";

export const startRegistrationAction = startRegistrationForm("applicant");
