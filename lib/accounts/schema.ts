import { z } from "zod";
import { email, typedPassword } from "@/lib/form/fields";

/** アカウントの種類, spelled as in the database. Browsers run this file, so it cannot import lib/db. */
export const registeringKind = z.enum(["applicant", "employer"], "アカウントの種類を選んでください");

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
export const chooseKindInput = z.object({ kind: registeringKind, next });

/** The kinds of account that are registered, and whose password is reissued, by mail. Staff make theirs for each other. */
export type RegisteringKind = z.output<typeof registeringKind>;
