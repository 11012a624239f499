"use client";

import { ConfirmForm } from "@/components/form/confirm-form";
import { deleteJobAction } from "../../actions";

export function DeleteJobForm({ id }: { id: string }) {
  return (
    <ConfirmForm action={deleteJobAction} id={id} label="削除する" look="danger">
      <p>よろしければ、下のボタンを押してください。</p>
    </ConfirmForm>
  );
}
