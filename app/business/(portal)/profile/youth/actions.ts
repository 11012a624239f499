"use server";

import { redirect } from "next/navigation";
import { approvedEmployerAction } from "@/lib/auth/gate";
import { employerDifferences } from "@/lib/employers/listing/fields";
import { saveYouth } from "@/lib/employers/listing/save-youth";
import { profileSentences, youthSentences } from "@/lib/employers/listing/sentences";
import { youthFields } from "@/lib/employers/youth/fields";
import { ownYouthInput } from "@/lib/employers/youth/schema";
import { refuse, refuseConflict } from "@/lib/form/state";

export const saveOwnYouthAction = approvedEmployerAction(
  ownYouthInput,
  async (user, { version, ...fields }) => {
    const answer = await saveYouth(user, { id: user.employerId, version }, fields, new Date());
    switch (answer.outcome) {
      case "saved":
        return redirect("/business/profile?done=youth");
      case "conflict": {
        const { current } = answer;
        const differences = employerDifferences(youthFields, current, fields);
        return refuseConflict(differences, current.version, profileSentences.conflict);
      }
      default:
        return refuse(youthSentences[answer.outcome]);
    }
  },
);
