import { requireStaff } from "@/lib/auth/current";
import { findJobForStaff } from "@/lib/jobs/for-staff";
import { recordPage } from "../../record-page";

export const jobsCrumb = { label: "求人", href: "/admin/jobs" };

export const jobPage = recordPage({
  gate: requireStaff,
  path: "/admin/jobs",
  find: findJobForStaff,
  above: [jobsCrumb],
  name: ({ job }) => job.title,
});
