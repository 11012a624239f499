import { notFound } from "next/navigation";
import { requireStaff } from "@/lib/auth/current";
import { findJobForDesk } from "@/lib/jobs/desk";

/** The 求人 that a page below /admin/jobs/[id] is about, and its employer, for a 職員. */
export async function findDeskJob(params: Promise<{ id: string }>, page = "") {
  const { id } = await params;
  await requireStaff(`/admin/jobs/${encodeURIComponent(id)}${page}`);
  return (await findJobForDesk(id)) ?? notFound();
}
