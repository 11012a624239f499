import { requireAdmin } from "@/lib/auth/current";
import { findStaff } from "@/lib/staff/find";
import { recordPage } from "../../record-page";

export const staffCrumb = { label: "職員", href: "/admin/staff" };

export const staffPage = recordPage({
  gate: requireAdmin,
  path: "/admin/staff",
  find: findStaff,
  above: [staffCrumb],
  name: ({ name }) => name,
});
