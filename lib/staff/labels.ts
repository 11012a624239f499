import type { StaffRole } from "@/lib/actors";
import type { SecondFactor } from "./second-factor";

/** The labels of an account in its form, its refusals, 操作履歴 and edit conflicts. */
export const staffLabels = { name: "氏名", role: "権限" } as const;

export const roleLabels: Record<StaffRole, string> = { admin: "管理者", editor: "編集者" };

/** How the second step of a login was passed. */
export const secondFactorLabels: Record<SecondFactor | "none", string> = {
  none: "なし",
  app: "認証アプリ",
  "recovery-code": "回復コード",
};
