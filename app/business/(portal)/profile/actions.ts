"use server";

import { redirect } from "next/navigation";
import { approvedEmployerAction } from "@/lib/auth/gate";
import { employerDifferences } from "@/lib/employers/listing/fields";
import { profileFields, saveProfile } from "@/lib/employers/listing/save-profile";
import { profileInput } from "@/lib/employers/listing/schema";
import { profileSentences } from "@/lib/employers/listing/sentences";
import { refuse, refuseConflict } from "@/lib/form/state";

export const saveProfileAction = approvedEmployerAction(profileInput, async (user, input) => {
  const answer = await saveProfile(user, input, new Date());
  switch (answer.outcome) {
    case "saved":
      return redirect("/business/profile?done=changed");
    case "conflict": {
      const { current } = answer;
      const differences = employerDifferences(profileFields, current, input);
      return refuseConflict(differences, current.version, profileSentences.conflict);
    }
    default:
      return refuse(profileSentences[answer.outcome]);
  }
});
