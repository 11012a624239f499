import { z } from "zod";
import { email, linkToken, typedPassword } from "@/lib/form/fields";

/** アカウントの種類, as the database names it: spelled here too, because forms run in browsers. */
const kind = z.enum(["applicant", "employer"], "アカウントの種類を選んでください");

const next = z.string().max(2000).optional().catch(undefined);

/** ログイン */
export const loginInput = z.object({
  email: email("ログインID"),
  password: typedPassword(),
  /** 「この端末でログインしたままにする」 */
  remember: z.literal("on").optional(),
  next,
});

/** どちらのアカウントでログインするか */
export const chooseKindInput = z.object({ kind, next });

/** パスワード再発行の申請 */
export const reissueInput = z.object({ kind, email: email("登録メールアドレス") });

/** パスワード再発行の認証 */
export const confirmReissueInput = z.object({
  token: linkToken,
  email: email("ログインID"),
  password: typedPassword("新しいパスワード"),
});

/** Kinds of account that people register, and reissue the password of, by mail; staff ask each other. */
export type RegisteringKind = z.output<typeof kind>;
