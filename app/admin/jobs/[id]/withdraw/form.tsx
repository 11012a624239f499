"use client";

import { ConfirmForm } from "@/components/form/confirm-form";
import { withdrawJobAction } from "../../actions";

export function WithdrawForm({ id }: { id: string }) {
  return (
    <ConfirmForm action={withdrawJobAction} id={id} label="取り下げる" look="danger">
      <p>よろしければ、下のボタンを押してください。</p>
    </ConfirmForm>
  );
}
