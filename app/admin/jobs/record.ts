import { requireStaff } from "@/lib/auth/current";
import { findJobForDesk } from "@/lib/jobs/desk";
import { recordPage } from "../../record-page";

export const jobsCrumb = { label: "求人", href: "/admin/jobs" };

export const jobPage = recordPage({
  gate: requireStaff,
  path: "/admin/jobs",
  find: findJobForDesk,
  above: [jobsCrumb],
  name: ({ job }) => job.title,
});
