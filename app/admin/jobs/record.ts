import { requireStaff } from "@/lib/auth/current";
import { findStaffText } from "@/lib/jobs/drafts/staff-texts";
import { recordPage } from "../../record-page";

export const jobsCrumb = { label: "求人", href: "/admin/jobs" };

/** A draft of staff, or a posting: a draft that is published keeps its address. */
export const jobPage = recordPage({
  gate: requireStaff,
  path: "/admin/jobs",
  find: (id, staff) => findStaffText(staff, id),
  above: [jobsCrumb],
  name: ({ text }) => text.title,
});
