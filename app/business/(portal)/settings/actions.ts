"use server";

import { redirect } from "next/navigation";
import { employerAction } from "@/lib/auth/gate";
import { changeContact } from "@/lib/employers/users/change-contact";
import { contactInput } from "@/lib/employers/users/schema";

export const changeContactAction = employerAction(contactInput, async (user, { contact }) => {
  await changeContact(user, contact, new Date());
  redirect("/business/settings?done=contact");
});
