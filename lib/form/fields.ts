import { z } from "zod";
import { longestPassword } from "@/lib/passwords/lengths";
import { japanMoment } from "@/lib/time/japan-day";

/** NFKC (full-width ＠ and letters), no white space around, lower case. RFC 5321 lets domains ignore case; mailboxes do. */
function tidyEmail(typed: string): string {
  return typed.normalize("NFKC").trim().toLowerCase();
}

/** Field atoms: one a concept, composed into every form's schema. Pages and server refuse in the same words. */
export const email = (label = "Eメールアドレス") =>
  z
    .string(`${label}を入力してください`)
    .max(1000, `${label}が長すぎます`)
    .transform(tidyEmail)
    .pipe(
      z
        .string()
        .min(1, `${label}を入力してください`)
        .max(254, `${label}は254文字以内で入力してください`)
        // The browser's own pattern: old carrier addresses (a..b@docomo.ne.jp) are real people's.
        .regex(z.regexes.html5Email, `${label}を「name@example.jp」の形で入力してください`)
        .regex(/\.[a-z0-9-]{2,}$/, `${label}の＠より後ろを確かめてください`),
    );

/** A password as typed at a login: white space around it is from copying, never part of it. */
export const typedPassword = (label = "パスワード") =>
  z
    .string(`${label}を入力してください`)
    .trim()
    .min(1, `${label}を入力してください`)
    .max(1000, `${label}が長すぎます`);

// Its field is not on the page while the login is fresh; where it is, it is named with whatever else is missing.
export const currentPassword = z
  .string()
  .trim()
  .min(1, "現在のパスワードを入力してください")
  .max(1000, "現在のパスワードが長すぎます")
  .optional();

/** パスワード変更: `least` characters to the longest, after the white space that typedPassword drops at every login too. */
export const newPasswordPair = (least: number) =>
  z
    .object({
      newPassword: z
        .string("新しいパスワードを入力してください")
        .trim()
        .min(1, "新しいパスワードを入力してください")
        .refine((typed) => [...typed].length >= least, `新しいパスワードは${least}文字以上で入力してください`)
        .refine(
          (typed) => [...typed].length <= longestPassword,
          `新しいパスワードは${longestPassword}文字以内で入力してください`,
        ),
      newPasswordAgain: z
        .string("確認のためもう1度入力してください")
        .trim()
        .min(1, "確認のためもう1度入力してください"),
      currentPassword,
    })
    .refine((typed) => typed.newPassword === typed.newPasswordAgain, {
      path: ["newPasswordAgain"],
      message: "上の新しいパスワードと同じものを入力してください",
    });

export const attribute = z.enum(["general", "student"], "属性は、一般か学生を選んでください");

/** 識別文字列: full-width and lower case folded to capitals; names the reason it is refused for. */
export const handlePrefix = z
  .string("識別文字列を入力してください")
  .max(100, "識別文字列は3文字で入力してください")
  .transform((typed) => typed.normalize("NFKC").trim().toUpperCase())
  .pipe(
    z
      .string()
      .min(1, "識別文字列を入力してください")
      .regex(/^[A-Z]*$/, "識別文字列は、数字や記号、かなを使わず、半角アルファベットだけで入力してください")
      .length(3, "識別文字列は3文字で入力してください"),
  );

export const checked = (message: string) => z.literal("on", message);

const brokenLink = "URLが正しくありません。メールのURLをもう一度開いてください";

/** The token of a mailed link, as its page hands it on. */
export const linkToken = z.string(brokenLink).max(200, brokenLink);

/** One line of text; `most` characters. Empty is refused. */
export const line = (label: string, most = 100) =>
  z
    .string(`${label}を入力してください`)
    .transform(tidyLine)
    .pipe(
      z
        .string()
        .min(1, `${label}を入力してください`)
        .max(most, `${label}は${most}文字以内で入力してください`),
    );

/** One line that may be left empty: "". */
export const optionalLine = (label: string, most = 100) =>
  z
    .string()
    .optional()
    .transform((typed) => tidyLine(typed ?? ""))
    .pipe(z.string().max(most, `${label}は${most}文字以内で入力してください`));

/** Several lines that may be left empty: "". Line breaks become \n; other control characters go. */
export const optionalText = (label: string, most = 2000) =>
  z
    .string()
    .optional()
    .transform((typed) => tidyText(typed ?? ""))
    .pipe(z.string().max(most, `${label}は${most.toLocaleString("ja-JP")}文字以内で入力してください`));

/** Several lines; empty is refused. */
export const longText = (label: string, most = 2000) =>
  optionalText(label, most).pipe(z.string().min(1, `${label}を入力してください`));

/** A whole number that may be left empty: null. Full-width digits, commas and units (円 人 時間) are understood. */
export const optionalWhole = (label: string, least: number, most: number) => {
  const sentence = `${label}は${least.toLocaleString("ja-JP")}から${most.toLocaleString("ja-JP")}までの数で入力してください`;
  return z
    .string()
    .optional()
    .transform((typed) => (typed ?? "").normalize("NFKC").replace(/[,\s]|円|人|時間/g, ""))
    .pipe(
      z
        .string()
        .regex(/^\d{0,9}$/, `${label}は数字で入力してください`)
        .transform((digits) => (digits === "" ? null : Number(digits)))
        .pipe(z.number().min(least, sentence).max(most, sentence).nullable()),
    );
};

// A slip of the finger, and years that the database cannot hold.
const nearYear = /^(19|20|21)\d\d-/;

/** A day, "2026-03-31", that may be left empty: null. Japanese separators (2026/3/31, 2026年3月31日) are understood. */
export const optionalDay = (label: string) =>
  z
    .string()
    .optional()
    .transform((typed) => (typed ?? "").normalize("NFKC").trim())
    .transform((typed) => {
      const found = /^(\d{4})[-/.年](\d{1,2})[-/.月](\d{1,2})日?$/.exec(typed);
      if (!found) return typed;
      const [, year, month = "", day = ""] = found;
      return `${year}-${month.padStart(2, "0")}-${day.padStart(2, "0")}`;
    })
    .pipe(
      z
        .union(
          [z.literal(""), z.iso.date().regex(nearYear)],
          `${label}を「2026-03-31」の形で、暦にある日で入力してください`,
        )
        .transform((day) => day || null),
    );

/** A day that must be there. */
export const day = (label: string) => optionalDay(label).pipe(z.string(`${label}を入力してください`));

/** A moment as typed into a datetime-local field, Japan time, that may be left empty: null. */
export const optionalMoment = (label: string) =>
  z
    .string()
    .optional()
    .transform((typed) => (typed ?? "").trim())
    .pipe(
      z
        .union(
          [z.literal(""), z.iso.datetime({ local: true, offset: false }).regex(nearYear)],
          `${label}の日付と時刻を入力してください`,
        )
        .transform((local) => (local ? japanMoment(local) : null)),
    );

/** The id of a row, as its own page hands it on. */
export const rowId = z.uuid("画面を読み込みなおして、もう一度お試しください");

/** The number of changes that a form's page had seen: see refuseConflict. */
export const version = z.coerce.number("画面を読み込みなおして、もう一度お試しください").int().min(0);

function tidyLine(typed: string): string {
  return tidyText(typed).replace(/\s+/g, " ");
}

function tidyText(typed: string): string {
  return typed
    .toWellFormed()
    .replace(/\r\n?/g, "\n")
    .replace(/[^\P{Cc}\n\t]/gu, "")
    .trim();
}
