import { requireStaff } from "@/lib/auth/current";
import { findEmployerForDesk } from "@/lib/employers/desk";
import { recordPage } from "../../record-page";

export const employersCrumb = { label: "事業者", href: "/admin/employers" };

export const employerPage = recordPage({
  gate: requireStaff,
  path: "/admin/employers",
  find: findEmployerForDesk,
  above: [employersCrumb],
  name: ({ name }) => name,
});
