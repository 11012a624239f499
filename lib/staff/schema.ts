import { z } from "zod";
import { email, line, newPasswordPair, rowId, typedPassword, version } from "@/lib/form/fields";
import { shortestPassword } from "@/lib/passwords/lengths";
import { staffLabels } from "./labels";

const next = z.string().max(2000).optional().catch(undefined);

/** 職員のログイン */
export const staffLoginInput = z.object({
  email: email("メールアドレス"),
  password: typedPassword(),
  next,
});

const code = z
  .string("確認コードを入力してください")
  .trim()
  .min(1, "確認コードを入力してください")
  .max(100, "確認コードが長すぎます");

/** A code of the authenticator app or a 回復コード. */
export const codeInput = z.object({ code, next });

/** The first code of a new key: 回復コード do not exist yet. */
export const setupInput = z.object({
  code: code
    .transform((typed) => typed.normalize("NFKC").replace(/\s/g, ""))
    .pipe(z.string().regex(/^\d{6}$/, "認証アプリに表示されている6桁の数字を入力してください")),
  next,
});

export const setupBeginInput = z.object({ next });

/** パスワード変更, as a step of the login and in 自分のアカウント. */
export const staffPasswordInput = newPasswordPair(shortestPassword.staff).and(z.object({ next }));

const name = line(staffLabels.name, 50);
const role = z.enum(["admin", "editor"], "権限は、管理者か編集者を選んでください");

/** 職員の新規作成 */
export const staffInput = z.object({ name, email: email("メールアドレス"), role });

/** 職員の変更 */
export const staffChangeInput = z.object({ id: rowId, version, name, role });

/** 初期パスワード再発行 */
export const staffReissueInput = z.object({ id: rowId, version });

/** 停止, 再開, 二段階認証のリセット */
export const staffIdInput = z.object({ id: rowId });
