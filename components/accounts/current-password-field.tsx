"use client";

import { useFormContext } from "@/components/form/context";
import { PasswordField } from "@/components/form/password-field";

/** Asked for when the login is not fresh; appears too when it grew old while the form stood open. */
export function CurrentPasswordField({ asked }: { asked: boolean }) {
  const { errors } = useFormContext();
  if (!asked && !errors.currentPassword) return null;
  return (
    <PasswordField
      name="currentPassword"
      label="現在のパスワード"
      autoComplete="current-password"
      help="ログインから時間がたったため、ご本人であることを確かめます。"
    />
  );
}
