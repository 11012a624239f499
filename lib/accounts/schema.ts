import { z } from "zod";
import { email, linkToken, typedPassword } from "@/lib/form/fields";

/** アカウントの種類, as the database names it: spelled here too, because forms run in browsers. */
const kind = z.enum(["applicant", "employer"], "アカウントの種類を選んでください");

/** ログイン */
export const loginInput = z.object({
  email: email("ログインID"),
  password: typedPassword(),
  /** 「この端末でログインしたままにする」 */
  remember: z.literal("on").optional(),
  next: z.string().max(2000).optional().catch(undefined),
});

/** パスワード再発行の申請 */
export const reissueInput = z.object({ kind, email: email("登録メールアドレス") });

/** パスワード再発行の認証 */
export const confirmReissueInput = z.object({
  token: linkToken,
  email: email("ログインID"),
  password: typedPassword("新しいパスワード"),
});

/** Kinds of account that reissue a password by mail; staff ask each other. */
export type ReissueKind = z.output<typeof kind>;
