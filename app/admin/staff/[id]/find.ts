import { notFound } from "next/navigation";
import { requireAdmin } from "@/lib/auth/current";
import { findStaff, type StaffFacts } from "@/lib/staff/find";

/** The account that a page below /admin/staff/[id] is about, for an admin. */
export async function findManagedStaff(params: Promise<{ id: string }>, page = ""): Promise<StaffFacts> {
  const { id } = await params;
  await requireAdmin(`/admin/staff/${id}${page}`);
  return (await findStaff(id)) ?? notFound();
}
