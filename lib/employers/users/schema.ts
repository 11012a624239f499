import { z } from "zod";
import { contact } from "@/lib/employers/contact";
import { checked, currentPassword, email, newPasswordPair, rowId } from "@/lib/form/fields";
import { mailedLogin } from "@/lib/mailed-links/schema";
import { shortestPassword } from "@/lib/passwords/lengths";

/** 認証 of an invited colleague, whose 事業者 exists already. */
export const joinInput = mailedLogin.extend({ contact });

/** 招待 */
export const inviteInput = z.object({ email: email("招待する方のメールアドレス") });

/** 招待を取り消す */
export const withdrawInvitationInput = z.object({ id: rowId });

/** 担当者のお名前 */
export const contactInput = z.object({ contact });

/** パスワード変更 */
export const changeEmployerUserPasswordInput = newPasswordPair(shortestPassword.employer);

/** アカウント削除 */
export const deleteEmployerUserInput = z.object({
  understood: checked("内容をご確認のうえ、「以上のことを了解しました。」にチェックを入れてください"),
  currentPassword,
});

/** 担当者から外す */
export const removeColleagueInput = z.object({ id: rowId, currentPassword });

export type JoinInput = z.output<typeof joinInput>;
