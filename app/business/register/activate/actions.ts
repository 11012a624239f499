"use server";

import { redirect } from "next/navigation";
import { publicAction } from "@/lib/auth/gate";
import { refuseWithoutCookies } from "@/lib/auth/refuse-without-cookies";
import { registerEmployerInput } from "@/lib/employers/submissions/schema";
import { joinEmployer, registerEmployer } from "@/lib/employers/users/register";
import { joinInput } from "@/lib/employers/users/schema";
import { activationNeedsCookies } from "@/lib/mailed-links/sentences";
import { enterAccount } from "../../../(accounts)/register/forms";

export const registerEmployerAction = publicAction(registerEmployerInput, async (input) => {
  const unkept = await refuseWithoutCookies(activationNeedsCookies.employer);
  if (unkept) return unkept;
  const answer = await registerEmployer(input, new Date());
  return (await enterAccount("employer", answer)) ?? redirect("/business");
});

export const joinEmployerAction = publicAction(joinInput, async (input) => {
  const unkept = await refuseWithoutCookies(activationNeedsCookies.employer);
  if (unkept) return unkept;
  const answer = await joinEmployer(input, new Date());
  return (await enterAccount("employer", answer)) ?? redirect("/business");
});
