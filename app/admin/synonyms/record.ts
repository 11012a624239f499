import { requireStaff } from "@/lib/auth/current";
import { nameOf } from "@/lib/jobs/synonyms/labels";
import { findSynonym } from "@/lib/jobs/synonyms/list";
import { recordPage } from "../../record-page";

export const synonymsCrumb = { label: "検索のことば", href: "/admin/synonyms" };

export const synonymPage = recordPage({
  gate: requireStaff,
  path: "/admin/synonyms",
  find: findSynonym,
  above: [synonymsCrumb],
  name: nameOf,
});
