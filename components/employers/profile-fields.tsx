"use client";

import { TextArea } from "@/components/form/text-area";
import { TextField } from "@/components/form/text-field";
import { employerLabels } from "@/lib/employers/listing/fields";

/**
 * Contact data and introduction of a 事業者, for staff and for its 担当者. `own`: for the 担当者, whose browser may fill in
 * address and telephone.
 */
export function EmployerProfileFields({ own = false }: { own?: boolean }) {
  const fill = (what: string) => (own ? what : "off");
  return (
    <>
      <TextField name="address" label={employerLabels.address} autoComplete={fill("street-address")} />
      <TextField
        name="phone"
        label={employerLabels.phone}
        type="tel"
        autoComplete={fill("tel")}
        required={false}
        className="max-w-72"
      />
      <TextField name="department" label={employerLabels.department} autoComplete="off" required={false} />
      <TextField
        name="website"
        label={employerLabels.website}
        inputMode="url"
        autoCapitalize="none"
        autoComplete={fill("url")}
        required={false}
      />
      <TextField
        name="employees"
        label={employerLabels.employees}
        inputMode="numeric"
        autoComplete="off"
        required={false}
        help="いま働いている人の数です。"
        className="max-w-72"
      />
      <TextField
        name="founded"
        label={employerLabels.founded}
        autoComplete="off"
        required={false}
        help="「1998年4月」のように入力してください。"
        className="max-w-72"
      />
      <TextArea
        name="introduction"
        label={employerLabels.introduction}
        rows={6}
        required={false}
        help="事業者の紹介ページの一番上に表示します。改行はそのまま表示します。"
      />
    </>
  );
}
