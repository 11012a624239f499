"use server";

import { redirect } from "next/navigation";
import { type Refusal, refuse, refuseConflict, secret } from "@/lib/form/state";
import { addStaff } from "@/lib/staff/add";
import { roleLabels, staffLabels } from "@/lib/staff/labels";
import type { ManageRefusal } from "@/lib/staff/manage";
import { reissuePassword } from "@/lib/staff/reissue-password";
import { resetTotp } from "@/lib/staff/reset-totp";
import { resumeStaff } from "@/lib/staff/resume";
import { saveStaff } from "@/lib/staff/save";
import { staffChangeInput, staffIdInput, staffInput, staffReissueInput } from "@/lib/staff/schema";
import { addSentences, manageSentences, reissueSentences } from "@/lib/staff/sentences";
import { suspendStaff } from "@/lib/staff/suspend";
import { provenAdminAction } from "../proven-admin-action";

/** Returns the 初期パスワード for ShownOnce. */
export const addStaffAction = provenAdminAction(staffInput, async (admin, input) => {
  const answer = await addStaff(admin, input, new Date());
  switch (answer.outcome) {
    case "added":
      return secret([answer.initialPassword]);
    case "taken":
      return refuse({ email: addSentences.taken });
    case "busy":
      return refuse(addSentences.busy);
  }
});

export const saveStaffAction = provenAdminAction(staffChangeInput, async (admin, input) => {
  const answer = await saveStaff(admin, input, new Date());
  if (answer.outcome !== "conflict") return after(answer, "changed", input.id);
  const { name, role, version } = answer.current;
  const current = [
    { label: staffLabels.name, text: name },
    { label: staffLabels.role, text: roleLabels[role] },
  ];
  return refuseConflict(current, version);
});

/** Returns the 初期パスワード for ShownOnce. */
export const reissuePasswordAction = provenAdminAction(staffReissueInput, async (admin, input) => {
  const answer = await reissuePassword(admin, input, new Date());
  if (answer.outcome === "reissued") return secret([answer.initialPassword]);
  return refuse(reissueSentences[answer.outcome]);
});

export const resetTotpAction = provenAdminAction(staffIdInput, async (admin, { id }) =>
  after(await resetTotp(admin, id, new Date()), "reset", id),
);

export const suspendStaffAction = provenAdminAction(staffIdInput, async (admin, { id }) =>
  after(await suspendStaff(admin, id, new Date()), "suspended", id),
);

export const resumeStaffAction = provenAdminAction(staffIdInput, async (admin, { id }) =>
  after(await resumeStaff(admin, id, new Date()), "resumed", id),
);

/** Redirects to the page of the account, which says what was done, or refuses with the reason. */
function after<Done extends string>(
  answer: { outcome: Done } | ManageRefusal,
  done: Done,
  id: string,
): Refusal {
  if (isRefusal(answer)) return refuse(manageSentences[answer.outcome]);
  redirect(`/admin/staff/${id}?done=${done}`);
}

function isRefusal(answer: { outcome: string }): answer is ManageRefusal {
  return Object.hasOwn(manageSentences, answer.outcome);
}
