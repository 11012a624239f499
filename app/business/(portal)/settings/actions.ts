"use server";

import { redirect } from "next/navigation";
import { employerAction } from "@/lib/auth/gate";
import { contactInput } from "@/lib/employers/submissions/schema";
import { changeContact } from "@/lib/employers/users/change-contact";

export const changeContactAction = employerAction(contactInput, async (user, { contact }) => {
  await changeContact(user, contact, new Date());
  redirect("/business/settings?done=contact");
});
