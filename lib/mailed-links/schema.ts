import { z } from "zod";
import { registeringKind } from "@/lib/accounts/schema";
import { checked, email, linkToken, typedPassword } from "@/lib/form/fields";

/** 利用規約への同意, before 登録申請 */
export const consentInput = z.object({
  terms: checked("利用規約をお読みになり、同意する場合は「利用規約に同意します」にチェックを入れてください"),
});

/** 登録申請; `terms` is the consent of somebody who has not come from the page of 利用規約. `sure` repeats an address whose domain looks mistyped, to confirm that it is meant as typed. */
export const startRegistrationInput = z.object({
  email: email(),
  sure: email().optional().catch(undefined),
  terms: z.literal("on").optional().catch(undefined),
});

/** The fields of 登録認証 that both kinds have: what the mail says. */
export const mailedLogin = z.object({
  token: linkToken,
  email: email("ログインID（メールアドレス）"),
  password: typedPassword(),
});

/** パスワード再発行の申請 */
export const startReissueInput = z.object({ kind: registeringKind, email: email("登録メールアドレス") });

/** パスワード再発行の認証 */
export const confirmReissueInput = z.object({
  token: linkToken,
  email: email("ログインID"),
  password: typedPassword("新しいパスワード"),
});
