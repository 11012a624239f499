import { notFound } from "next/navigation";
import { requireStaff } from "@/lib/auth/current";
import { findEmployerForDesk } from "@/lib/employers/desk";
import type { EmployerRow } from "@/lib/employers/fields";

/** The 事業者 that a page below /admin/employers/[id] is about, for a 職員. */
export async function findDeskEmployer(params: Promise<{ id: string }>, page = ""): Promise<EmployerRow> {
  const { id } = await params;
  await requireStaff(`/admin/employers/${encodeURIComponent(id)}${page}`);
  return (await findEmployerForDesk(id)) ?? notFound();
}
