"use client";

import { useFormContext } from "@/components/form/context";
import { PasswordField } from "@/components/form/password-field";

/** Shown when the page needs the password (`asked`), and when the action has refused the form without it. */
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
