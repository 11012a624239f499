"use client";

import { ConfirmForm, type ConfirmFormProps } from "@/components/form/confirm-form";

export function RemoveColleagueForm(props: ConfirmFormProps) {
  return (
    <ConfirmForm
      {...props}
      schema={() => import("@/lib/employers/users/schema").then((all) => all.removeColleagueInput)}
    />
  );
}
