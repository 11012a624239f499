import type { StaffRole } from "./staff";

export const roleLabels: Record<StaffRole, string> = { admin: "管理者", editor: "編集者" };
