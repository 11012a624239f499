"use client";

import { TextField } from "@/components/form/text-field";

/** A change of 二段階認証 needs a valid code: an open session alone must not be able to replace the second factor. */
export function CodeField() {
  return (
    <TextField
      name="code"
      label="確認コード"
      autoComplete="one-time-code"
      autoCapitalize="none"
      spellCheck={false}
      className="max-w-80"
      help="いまの認証アプリに表示されている6桁の数字か、回復コードです。"
    />
  );
}
