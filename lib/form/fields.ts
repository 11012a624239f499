import { z } from "zod";

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
