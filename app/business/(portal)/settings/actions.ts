"use server";

import { redirect } from "next/navigation";
import { businessAction } from "@/lib/auth/employer-action";
import { changeContact } from "@/lib/business/change-contact";
import { contactInput } from "@/lib/business/schema";

export const changeContactAction = businessAction(contactInput, async (account, { contact }) => {
  await changeContact(account, contact, new Date());
  redirect("/business/settings?done=contact");
});
