import { z } from "zod";
import { longestPassword } from "@/lib/passwords/lengths";
import { japanMoment } from "@/lib/time/japan-day";

// Where a schema has no sentence of its own, such as for a field that only a program sends: never the validator's English.
z.config({ customError: () => "この欄の内容を確かめて、入力しなおしてください" });

/**
 * NFKC (full-width ＠ and letters), trimmed, lower case. Domains ignore case (RFC 5321), and so do mailbox providers. Without
 * format characters (zero width, directions, BOM, variation selectors), which are copied along from pages and chats and are seen
 * by nobody.
 */
function tidyEmail(typed: string): string {
  return typed
    .normalize("NFKC")
    .replace(/\p{Cf}|\u034f|\u115f|\u1160|\u3164|[\ufe00-\ufe0f]/gu, "")
    .trim()
    .toLowerCase();
}

/** The first character that no address holds, as people see it. */
function wrongCharacter(typed: string): string | undefined {
  const [found] = /[^a-z0-9.!#$%&'*+/=?^_`{|}~@-]/u.exec(typed) ?? [];
  if (found === undefined) return undefined;
  return /\s/u.test(found) ? "空白" : `「${found.replace(/\p{C}/gu, "□")}」`;
}

/** The schema of an Eメールアドレス. The fields of this file make up the schemas of all forms, in browser and server. */
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
        .superRefine((typed, context) => {
          const wrong = wrongCharacter(typed);
          if (wrong)
            context.addIssue(`${label}に使えない文字（${wrong}）が入っています。消して入力してください`);
        })
        // The pattern of browsers: it accepts old carrier addresses (a..b@docomo.ne.jp), which are in use.
        .regex(z.regexes.html5Email, `${label}を「name@example.jp」の形で入力してください`)
        .regex(/\.[a-z0-9-]{2,}$/, `${label}の＠より後ろを確かめてください`),
    );

/** An address that may be empty: "". */
export const optionalEmail = (label: string) =>
  z
    .string()
    .optional()
    .transform((typed) => typed?.trim() ?? "")
    .pipe(z.union([z.literal(""), email(label)]));

/** A password as typed at a login. White space around it comes from copying and is removed. */
export const typedPassword = (label = "パスワード") =>
  z
    .string(`${label}を入力してください`)
    .trim()
    .min(1, `${label}を入力してください`)
    .max(1000, `${label}が長すぎます`);

// Optional, because the field is not on the page while the login is fresh.
export const currentPassword = z
  .string()
  .trim()
  .min(1, "現在のパスワードを入力してください")
  .max(1000, "現在のパスワードが長すぎます")
  .optional();

/** パスワード変更: from `least` characters to the longest, trimmed as in typedPassword. */
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

/** 識別文字列: three letters. Full-width and lower-case letters become capitals. */
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

/** The token of a mailed link, from a hidden field, with whatever is stuck to it. */
export const linkToken = z.string(brokenLink).max(2000, brokenLink);

/** One line of text, of `most` characters at most, not empty. */
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

/** One line that may be empty: "". */
export const optionalLine = (label: string, most = 100) =>
  z
    .string()
    .optional()
    .transform((typed) => tidyLine(typed ?? ""))
    .pipe(z.string().max(most, `${label}は${most}文字以内で入力してください`));

/** A telephone number that may be empty: "". `extension`: where an extension is written. */
export const optionalPhone = (label: string, extension: string) =>
  optionalLine(label, 30)
    // People type several characters that look like a hyphen.
    .transform((typed) => typed.normalize("NFKC").replace(/[‐‑–—―−ー]/g, "-"))
    .pipe(
      z
        .string()
        .regex(
          /^$|^\+?\d[\d-]{7,14}\d$/,
          `${label}は「0246-00-0000」のように、数字と「-」で入力してください（${extension}）`,
        )
        .regex(
          /^$|^[0+]|^[^\d]|^.{0,8}$/,
          `${label}は0から始まる番号で入力してください（表計算ソフトでは、先頭の0が消えることがあります）`,
        ),
    );

/** Several lines that may be empty: "". Line breaks become \n; other control characters are removed. */
export const optionalText = (label: string, most = 2000) =>
  z
    .string()
    .optional()
    .transform((typed) => tidyText(typed ?? ""))
    .pipe(z.string().max(most, `${label}は${most.toLocaleString("ja-JP")}文字以内で入力してください`));

/** Several lines, not empty. */
export const longText = (label: string, most = 2000) =>
  optionalText(label, most).pipe(z.string().min(1, `${label}を入力してください`));

// With commas between groups of three, and a unit. Two numbers in one field are none: 「1,050円 1,200円」.
const whole = /^(?:(\d{0,9})|(\d{1,3}(?:,\d{3}){1,2}))\s*(?:円|人|時間)?$/;

/** A whole number that may be empty: null. Full-width digits, commas and units (円 人 時間) are accepted. */
export const optionalWhole = (label: string, least: number, most: number) => {
  const sentence = `${label}は${least.toLocaleString("ja-JP")}から${most.toLocaleString("ja-JP")}までの数で入力してください`;
  return z
    .string()
    .optional()
    .transform((typed) => (typed ?? "").normalize("NFKC").trim())
    .pipe(
      z
        .string()
        .regex(whole, `${label}は数字で入力してください（1つの数だけを「1200」のように）`)
        .transform((typed) => typed.replace(/\D/g, ""))
        .transform((digits) => (digits === "" ? null : Number(digits)))
        .pipe(z.number().min(least, sentence).max(most, sentence).nullable()),
    );
};

// Any other year is a typo, or a year that the database cannot store.
const nearYear = /^(19|20|21)\d\d-/;

/** A day, "2026-03-31", that may be empty: null. Japanese separators (2026/3/31, 2026年3月31日) are accepted. */
export const optionalDay = (label: string) => {
  const sentence = `${label}を「2026-03-31」の形で、暦にある日で入力してください`;
  return z
    .string()
    .optional()
    .transform((typed) => (typed ?? "").normalize("NFKC").trim())
    .transform((typed) => {
      const parts = /^(\d{4})[-/.年](\d{1,2})[-/.月](\d{1,2})日?$/.exec(typed);
      if (!parts) return typed;
      const [, year, month = "", day = ""] = parts;
      return `${year}-${month.padStart(2, "0")}-${day.padStart(2, "0")}`;
    })
    .pipe(
      z
        // A union may answer with the sentence of its last member.
        .union([z.literal(""), z.iso.date(sentence).regex(nearYear, sentence)], sentence)
        .transform((day) => day || null),
    );
};

/** A day, not empty. */
export const day = (label: string) => optionalDay(label).pipe(z.string(`${label}を入力してください`));

/** A moment of a datetime-local field, in the time of Japan, that may be empty: null. */
export const optionalMoment = (label: string) => {
  const sentence = `${label}の日付と時刻を入力してください`;
  const local = z.iso.datetime({ local: true, offset: false, error: sentence });
  return z
    .string()
    .optional()
    .transform((typed) => (typed ?? "").trim())
    .pipe(
      z
        .union([z.literal(""), local.regex(nearYear, sentence)], sentence)
        .transform((typed) => (typed ? japanMoment(typed) : null)),
    );
};

/** The id of a row, from a hidden field. */
export const rowId = z.uuid("画面を読み込みなおして、もう一度お試しください");

/** The version of the row that the page showed, 0 for a new row: see refuseConflict. */
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
