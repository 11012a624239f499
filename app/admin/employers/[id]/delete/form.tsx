"use client";

import { ConfirmForm } from "@/components/form/confirm-form";
import { deleteEmployerAction } from "../../actions";

export function DeleteEmployerForm({ id }: { id: string }) {
  return (
    <ConfirmForm action={deleteEmployerAction} id={id} label="削除する" look="danger">
      <p>よろしければ、下のボタンを押してください。</p>
    </ConfirmForm>
  );
}
