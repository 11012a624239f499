import { z } from "zod";
import {
  attribute,
  checked,
  currentPassword,
  email,
  handlePrefix,
  linkToken,
  newPasswordPair,
  typedPassword,
} from "@/lib/form/fields";

const wantsMail = z.enum(["yes", "no"], "市からのお知らせメールは、希望するか希望しないを選んでください");

/** 利用・運用規約 */
export const consentInput = z.object({
  terms: checked("利用規約をお読みになり、同意する場合は「利用規約に同意します」にチェックを入れてください"),
});

/** 求職者登録申請; `sure` repeats an address whose domain looks mistyped, to confirm that it is meant as typed. */
export const applyInput = z.object({ email: email(), sure: email().optional().catch(undefined) });

/** 求職者登録認証 */
export const activateInput = z.object({
  token: linkToken,
  email: email("ログインID（メールアドレス）"),
  password: typedPassword(),
  handlePrefix,
  attribute,
  wantsMail,
});

/** 「利用を続ける」 */
export const keepAccountInput = z.object({ token: linkToken });

/** 登録情報変更 */
export const attributeInput = z.object({ attribute });

/** メール配信設定 */
export const mailPreferenceInput = z.object({ wantsMail });

/** パスワード変更 */
export const changePasswordInput = newPasswordPair(8);

/** アカウント削除 */
export const deleteInput = z.object({
  understood: checked("内容をご確認のうえ、「以上のことを了解しました。」にチェックを入れてください"),
  currentPassword,
});

export type ActivateInput = z.output<typeof activateInput>;
