import { z } from "zod";
import {
  attribute,
  checked,
  currentPassword,
  handlePrefix,
  linkToken,
  newPasswordPair,
} from "@/lib/form/fields";
import { mailedLogin } from "@/lib/mailed-links/schema";
import { shortestPassword } from "@/lib/passwords/lengths";

const wantsMail = z.enum(["yes", "no"], "市からのお知らせメールは、希望するか希望しないを選んでください");

/** 求職者登録認証 */
export const registerApplicantInput = mailedLogin.extend({ handlePrefix, attribute, wantsMail });

/** 「利用を続ける」 */
export const keepAccountInput = z.object({ token: linkToken });

/** 登録情報変更 */
export const attributeInput = z.object({ attribute });

/** メール配信設定 */
export const mailPreferenceInput = z.object({ wantsMail });

/** パスワード変更 */
export const changePasswordInput = newPasswordPair(shortestPassword.applicant);

/** アカウント削除 */
export const deleteInput = z.object({
  understood: checked("内容をご確認のうえ、「以上のことを了解しました。」にチェックを入れてください"),
  currentPassword,
});

export type RegisterApplicantInput = z.output<typeof registerApplicantInput>;
