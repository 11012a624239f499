import { requireStaff } from "@/lib/auth/current";
import { findComplaint } from "@/lib/jobs/complaints/find";
import { recordPage } from "../../record-page";

export const complaintPage = recordPage({
  gate: requireStaff,
  path: "/admin/complaints",
  find: findComplaint,
  above: [{ label: "事実と違うとの連絡", href: "/admin/complaints" }],
  name: ({ job }) => job.title,
});
