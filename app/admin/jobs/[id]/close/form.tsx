"use client";

import { ConfirmForm } from "@/components/form/confirm-form";
import { closeJobAction } from "../../actions";

export function CloseForm({ id }: { id: string }) {
  return (
    <ConfirmForm action={closeJobAction} id={id} label="掲載を終了する" look="danger">
      <p>よろしければ、下のボタンを押してください。</p>
    </ConfirmForm>
  );
}
