"use server";

import { redirect } from "next/navigation";
import { employerAction } from "@/lib/auth/gate";
import { contactInput } from "@/lib/employers/submissions/schema";
import { changeContact } from "@/lib/employers/users/change-contact";

export const changeContactAction = employerAction(contactInput, async (account, { contact }) => {
  await changeContact(account, contact, new Date());
  redirect("/business/settings?done=contact");
});
