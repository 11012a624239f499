"use server";

import { applyForBusiness } from "@/lib/business/apply";
import { applyForm } from "../../../(applicants)/register/by-mail";

export const applyForBusinessAction = applyForm(applyForBusiness, "/business/register");
