"use client";

import { ConfirmForm } from "@/components/form/confirm-form";
import { deleteNoticeAction } from "../../actions";

export function DeleteNoticeForm({ id }: { id: string }) {
  return (
    <ConfirmForm action={deleteNoticeAction} id={id} label="削除する" look="danger">
      <p>よろしければ、下のボタンを押してください。</p>
    </ConfirmForm>
  );
}
