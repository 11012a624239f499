import { requireStaff } from "@/lib/auth/current";
import { findEmployerForStaff } from "@/lib/employers/listing/for-staff";
import { recordPage } from "../../record-page";

export const employersCrumb = { label: "事業者", href: "/admin/employers" };

export const employerPage = recordPage({
  gate: requireStaff,
  path: "/admin/employers",
  find: findEmployerForStaff,
  above: [employersCrumb],
  name: ({ name }) => name,
});
