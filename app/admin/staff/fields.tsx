"use client";

import { RadioField } from "@/components/form/radio-field";
import { TextField } from "@/components/form/text-field";

export function NameField() {
  return <TextField name="name" label="氏名" autoComplete="off" help="操作履歴に、この名前で残ります。" />;
}

export function RoleField() {
  return (
    <RadioField
      name="role"
      legend="権限"
      required
      options={[
        { value: "editor", label: "編集者" },
        { value: "admin", label: "管理者" },
      ]}
      help="編集者は、お知らせや求人などを扱えます。管理者は、そのほかに職員、操作履歴、規約の公開などを扱えます。"
    />
  );
}
