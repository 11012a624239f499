"use client";

import { ConfirmForm } from "@/components/form/confirm-form";
import { TextArea } from "@/components/form/text-area";
import { complaintLabels } from "@/lib/jobs/complaints/labels";
import { settleComplaintAction } from "../actions";

export function SettleForm(complaint: { id: string; version: number }) {
  return (
    <ConfirmForm
      action={settleComplaintAction}
      schema={() => import("@/lib/jobs/complaints/schema").then((all) => all.settleInput)}
      hidden={complaint}
      label="対応済みにする"
    >
      <TextArea
        name="note"
        label={complaintLabels.note}
        rows={5}
        help="何をしたかを書いてください。職員だけが読みます。"
      />
    </ConfirmForm>
  );
}
