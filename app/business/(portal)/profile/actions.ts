"use server";

import { redirect } from "next/navigation";
import { approvedEmployerAction } from "@/lib/auth/gate";
import { changeProfile, profileFields } from "@/lib/employers/listing/change-profile";
import { employerDifferences } from "@/lib/employers/listing/fields";
import { profileInput } from "@/lib/employers/listing/schema";
import { profileSentences } from "@/lib/employers/listing/sentences";
import { refuseConflict } from "@/lib/form/state";

export const changeProfileAction = approvedEmployerAction(profileInput, async (user, input) => {
  const answer = await changeProfile(user, input, new Date());
  switch (answer.outcome) {
    case "changed":
      return redirect("/business/profile?done=changed");
    case "conflict": {
      const { current } = answer;
      const differences = employerDifferences(profileFields, current, input);
      return refuseConflict(differences, current.version, profileSentences.conflict);
    }
  }
});
