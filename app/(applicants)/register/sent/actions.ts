"use server";

import { apply } from "@/lib/applicants/apply";
import { resendForm } from "../by-mail";

export const resendAction = resendForm(apply, "/register");
