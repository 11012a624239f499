"use server";

import { redirect } from "next/navigation";
import { employerAction } from "@/lib/auth/gate";
import { changeContact } from "@/lib/employers/users/change-contact";
import { contactInput } from "@/lib/employers/users/schema";

export const changeContactAction = employerAction(contactInput, async (account, { contact }) => {
  await changeContact(account, contact, new Date());
  redirect("/business/settings?done=contact");
});
