"use server";

import { redirect } from "next/navigation";
import { publicAction } from "@/lib/auth/gate";
import { registerEmployerInput } from "@/lib/employers/submissions/schema";
import { joinEmployer, registerEmployer } from "@/lib/employers/users/register";
import { joinInput } from "@/lib/employers/users/schema";
import { enterAccount, refuseWithoutCookies } from "../../../(accounts)/register/forms";

export const registerEmployerAction = publicAction(registerEmployerInput, async (input) => {
  const unkept = await refuseWithoutCookies();
  if (unkept) return unkept;
  const answer = await registerEmployer(input, new Date());
  return (await enterAccount("employer", answer)) ?? redirect("/business");
});

export const joinEmployerAction = publicAction(joinInput, async (input) => {
  const unkept = await refuseWithoutCookies();
  if (unkept) return unkept;
  const answer = await joinEmployer(input, new Date());
  return (await enterAccount("employer", answer)) ?? redirect("/business");
});
