import { z } from "zod";
import { optionalLine } from "@/lib/form/fields";

/** 法人番号 that may be left empty: null. Full-width digits and hyphens are accepted. */
export const optionalCorporateNumber = optionalLine("法人番号", 40)
  .transform((typed) => typed.normalize("NFKC").replace(/[\s‐‑–—―−ー-]/g, ""))
  .pipe(
    z
      .string()
      .regex(/^$|^\d{13}$/, "法人番号は13桁の数字で入力してください")
      .refine(
        (typed) => typed === "" || typed[0] === checkDigit(typed.slice(1)),
        "法人番号が正しくないようです。番号を確かめて、もう一度入力してください",
      )
      .transform((typed) => typed || null),
  );

/** Check digit by the rule of 国税庁: 9 - (sum of the other twelve digits, weighted 1 and 2 in turn from the right) mod 9. */
function checkDigit(twelve: string): string {
  const sum = [...twelve].reduce(
    (total, digit, index) => total + Number(digit) * (index % 2 === 0 ? 2 : 1),
    0,
  );
  return String(9 - (sum % 9));
}
