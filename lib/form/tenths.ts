import { z } from "zod";

const tenths = /^(?:\d{1,6}(?:\.\d)?)?$/;
const units = /\s*(?:年|歳|時間|日|%|パーセント)$/;

/** A number with one decimal at most that may be empty: null. Full-width digits and units (年 歳 時間 日 %) are accepted. */
export const optionalTenths = (label: string, least: number, most: number) => {
  const sentence = `${label}は${least}から${most}までの数で入力してください`;
  return z
    .string()
    .optional()
    .transform((typed) => (typed ?? "").normalize("NFKC").trim().replace(units, ""))
    .pipe(
      z
        .string()
        .regex(tenths, `${label}は数字で、小数は1けたまで入力してください（「12.5」のように）`)
        .transform((typed) => (typed === "" ? null : Number(typed)))
        .pipe(z.number().min(least, sentence).max(most, sentence).nullable()),
    );
};
