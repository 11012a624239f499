"use client";

import { ConfirmForm } from "@/components/form/confirm-form";
import { withdrawNoticeAction } from "../../actions";

export function WithdrawForm({ id }: { id: string }) {
  return (
    <ConfirmForm action={withdrawNoticeAction} id={id} label="取り下げる" look="danger">
      <p>よろしければ、下のボタンを押してください。</p>
    </ConfirmForm>
  );
}
