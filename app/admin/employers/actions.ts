"use server";

import { redirect } from "next/navigation";
import { staffAction } from "@/lib/auth/gate";
import { deleteEmployer } from "@/lib/employers/listing/delete";
import { employerDifferences, listingFields } from "@/lib/employers/listing/fields";
import { removeLogo, setLogo } from "@/lib/employers/listing/logo";
import { publishEmployer } from "@/lib/employers/listing/publish";
import { saveEmployer } from "@/lib/employers/listing/save";
import { saveYouth } from "@/lib/employers/listing/save-youth";
import {
  employerIdInput,
  employerTarget,
  logoInput,
  savedEmployerInput,
} from "@/lib/employers/listing/schema";
import {
  deleteSentences,
  logoSentences,
  publishSentences,
  removeLogoSentences,
  saveSentences,
  withdrawSentences,
  youthSentences,
} from "@/lib/employers/listing/sentences";
import { withdrawEmployer } from "@/lib/employers/listing/withdraw";
import { resumeEmployer } from "@/lib/employers/users/resume";
import { resumeSentences, suspendSentences } from "@/lib/employers/users/sentences";
import { suspendEmployer } from "@/lib/employers/users/suspend";
import { youthFields } from "@/lib/employers/youth/fields";
import { savedYouthInput } from "@/lib/employers/youth/schema";
import { refuse, refuseConflict } from "@/lib/form/state";

export const saveEmployerAction = staffAction(
  savedEmployerInput,
  async (staff, { id, version, ...input }) => {
    const answer = await saveEmployer(staff, { id, version }, input, new Date());
    switch (answer.outcome) {
      case "saved":
        return redirect(`/admin/employers/${id}?done=saved`);
      case "conflict": {
        const { current } = answer;
        return refuseConflict(employerDifferences(listingFields, current, input), current.version);
      }
      default:
        return refuse(saveSentences[answer.outcome]);
    }
  },
);

export const saveYouthAction = staffAction(savedYouthInput, async (staff, { id, version, ...fields }) => {
  const answer = await saveYouth(staff, { id, version }, fields, new Date());
  switch (answer.outcome) {
    case "saved":
      return redirect(`/admin/employers/${id}?done=saved`);
    case "conflict": {
      const { current } = answer;
      return refuseConflict(employerDifferences(youthFields, current, fields), current.version);
    }
    default:
      return refuse(youthSentences[answer.outcome]);
  }
});

export const publishEmployerAction = staffAction(employerTarget, async (staff, target) => {
  const answer = await publishEmployer(staff, target, new Date());
  const page = `/admin/employers/${target.id}`;
  switch (answer.outcome) {
    case "published":
      return redirect(`${page}?done=published`);
    case "conflict":
      return redirect(`${page}?done=changed`);
    default:
      return refuse(publishSentences[answer.outcome]);
  }
});

export const withdrawEmployerAction = staffAction(employerIdInput, async (staff, { id }) => {
  const answer = await withdrawEmployer(staff, id, new Date());
  if (answer !== "withdrawn") return refuse(withdrawSentences[answer]);
  redirect(`/admin/employers/${id}?done=withdrawn`);
});

export const suspendEmployerAction = staffAction(employerIdInput, async (staff, { id }) => {
  const answer = await suspendEmployer(staff, id, new Date());
  if (answer !== "suspended") return refuse(suspendSentences[answer]);
  redirect(`/admin/employers/${id}?done=suspended`);
});

export const resumeEmployerAction = staffAction(employerIdInput, async (staff, { id }) => {
  const answer = await resumeEmployer(staff, id, new Date());
  if (answer !== "resumed") return refuse(resumeSentences[answer]);
  redirect(`/admin/employers/${id}?done=resumed`);
});

export const deleteEmployerAction = staffAction(employerIdInput, async (staff, { id }) => {
  const answer = await deleteEmployer(staff, id, new Date());
  if (answer !== "deleted") return refuse(deleteSentences[answer]);
  redirect("/admin/employers?done=deleted");
});

export const setLogoAction = staffAction(logoInput, async (staff, input) => {
  const answer = await setLogo(staff, input, new Date());
  if (answer !== "set") return refuse(logoSentences[answer]);
  redirect(`/admin/employers/${input.id}/files?done=set`);
});

export const removeLogoAction = staffAction(employerIdInput, async (staff, { id }) => {
  const answer = await removeLogo(staff, id, new Date());
  if (answer !== "removed") return refuse(removeLogoSentences[answer]);
  redirect(`/admin/employers/${id}/files?done=removed`);
});
