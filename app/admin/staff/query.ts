import { roleLabels } from "@/lib/staff/labels";
import type { StaffFilter, StaffOrder } from "@/lib/staff/list";
import { choice, defineList, words } from "../list-query";

export const states = { active: "利用中", suspended: "停止中" } as const;

export const staffList = defineList<StaffFilter, StaffOrder>(
  "/admin/staff",
  { name: "氏名順", login: "最後のログインの新しい順" },
  {
    words: words("氏名・メールアドレス"),
    role: choice("権限", roleLabels),
    state: choice("状態", states),
  },
);
