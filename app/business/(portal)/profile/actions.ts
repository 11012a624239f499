"use server";

import { redirect } from "next/navigation";
import { approvedEmployerAction } from "@/lib/auth/gate";
import { changeProfile, profileFields } from "@/lib/employers/listing/change-profile";
import { employerDifferences } from "@/lib/employers/listing/fields";
import { profileInput } from "@/lib/employers/listing/schema";
import { profileSentences } from "@/lib/employers/listing/sentences";
import { Refusal } from "@/lib/form/state";

export const changeProfileAction = approvedEmployerAction(profileInput, async (employer, input) => {
  const answer = await changeProfile(employer, input, new Date());
  switch (answer.outcome) {
    case "changed":
      return redirect("/business/profile?done=changed");
    case "conflict": {
      const { current } = answer;
      return new Refusal(
        { "": profileSentences.conflict },
        employerDifferences(profileFields, current, input),
        { version: String(current.version) },
      );
    }
  }
});
