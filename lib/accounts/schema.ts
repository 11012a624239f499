import { z } from "zod";
import { email, typedPassword } from "@/lib/form/fields";

/** アカウントの種類, as the database names it: spelled here too, because forms run in browsers. */
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

/** Kinds of account that people register, and reissue the password of, by mail; staff ask each other. */
export type RegisteringKind = z.output<typeof registeringKind>;
