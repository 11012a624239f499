"use server";

import { apply } from "@/lib/applicants/apply";
import { applyForm } from "../by-mail";

export const applyAction = applyForm(apply, "/register");
