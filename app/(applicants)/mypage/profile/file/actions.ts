"use server";

import { redirect } from "next/navigation";
import { reauthenticate } from "@/lib/accounts/reauthenticate";
import { refuseUnconfirmed } from "@/lib/accounts/sentences";
import { applicantAction } from "@/lib/auth/gate";
import { confirmOwnerInput } from "@/lib/own-data/schema";

/** A file cannot be the answer to a form: the password is confirmed first, and the page then has the link. */
export const confirmOwnerAction = applicantAction(
  confirmOwnerInput,
  async (applicant, { currentPassword }) => {
    const proof = await reauthenticate("applicant", applicant, currentPassword, new Date());
    if (proof.outcome !== "confirmed") return refuseUnconfirmed(proof);
    redirect("/mypage/profile/file?done=confirmed");
  },
);
