"use server";

import { redirect } from "next/navigation";
import { adminAction } from "@/lib/auth/staff-action";
import { busySentence } from "@/lib/form/sentences";
import { type Refusal, refuse, refuseConflict } from "@/lib/form/state";
import { addStaff } from "@/lib/staff/add";
import { changeStaff } from "@/lib/staff/change";
import { type NotKept, versionOf } from "@/lib/staff/keep";
import { roleLabels, staffLabels } from "@/lib/staff/labels";
import { reissuePassword } from "@/lib/staff/reissue-password";
import { resetTotp } from "@/lib/staff/reset-totp";
import { resumeStaff } from "@/lib/staff/resume";
import { staffChangeInput, staffIdInput, staffInput, staffReissueInput } from "@/lib/staff/schema";
import { suspendStaff } from "@/lib/staff/suspend";

const notKept: Record<NotKept, string> = {
  own: "自分自身の権限、停止、再発行、リセットは、ほかの管理者に依頼してください。管理者が一人もいなくなることを防ぐためです",
  denied: "この操作は、管理者だけが行えます",
  unknown: "この職員は見つかりません。一覧からもう一度お試しください",
};

/** Answers with the 初期パスワード: see ShownOnce. */
export const addStaffAction = adminAction(staffInput, async (admin, input) => {
  const answer = await addStaff(admin, input, new Date());
  if (answer === "busy") return refuse(busySentence);
  if (answer === "taken") {
    return refuse({ email: "このメールアドレスの職員は、すでに登録されています。一覧で確かめてください" });
  }
  return answer.initialPassword;
});

export const changeStaffAction = adminAction(staffChangeInput, async (admin, input) => {
  const answer = await changeStaff(admin, input, new Date());
  if (typeof answer === "object") {
    const { name, role } = answer.conflict;
    const theirs = [
      { label: staffLabels.name, text: name },
      { label: staffLabels.role, text: roleLabels[role] },
    ];
    return refuseConflict(theirs, versionOf(answer.conflict));
  }
  return after(answer, "changed", input.id);
});

/** Answers with the 初期パスワード: see ShownOnce. */
export const reissuePasswordAction = adminAction(staffReissueInput, async (admin, input) => {
  const answer = await reissuePassword(admin, input, new Date());
  if (typeof answer === "object") return answer.initialPassword;
  if (answer === "busy") return refuse(busySentence);
  if (answer === "stale") {
    return refuse(
      "この画面を開いたあとに、この職員の登録が変わりました（同じ操作がすでに行われたのかもしれません）。画面を読み込みなおして確かめてください",
    );
  }
  return refuse(notKept[answer]);
});

export const resetTotpAction = adminAction(staffIdInput, async (admin, { id }) =>
  after(await resetTotp(admin, id, new Date()), "reset", id),
);

export const suspendStaffAction = adminAction(staffIdInput, async (admin, { id }) =>
  after(await suspendStaff(admin, id, new Date()), "suspended", id),
);

export const resumeStaffAction = adminAction(staffIdInput, async (admin, { id }) =>
  after(await resumeStaff(admin, id, new Date()), "resumed", id),
);

function after<Done extends string>(answer: Done | NotKept, done: Done, id: string): Refusal {
  if (answer === done) redirect(`/admin/staff/${id}?done=${done}`);
  return refuse(notKept[answer as NotKept]);
}
