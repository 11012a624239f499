"use server";

import { applyForBusiness } from "@/lib/business/apply";
import { resendForm } from "../../../(applicants)/register/by-mail";

export const resendForBusinessAction = resendForm(applyForBusiness, "/business/register");
