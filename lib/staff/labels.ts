import type { StaffRole } from "@/lib/actors";

export const roleLabels: Record<StaffRole, string> = { admin: "管理者", editor: "編集者" };
