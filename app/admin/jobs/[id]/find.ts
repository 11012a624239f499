import { notFound } from "next/navigation";
import { requireStaff } from "@/lib/auth/current";
import { findJobForDesk } from "@/lib/jobs/desk";
import type { JobRow } from "@/lib/jobs/fields";

/** The 求人 that a page below /admin/jobs/[id] is about, for a 職員. */
export async function findDeskJob(params: Promise<{ id: string }>, page = ""): Promise<JobRow> {
  const { id } = await params;
  await requireStaff(`/admin/jobs/${encodeURIComponent(id)}${page}`);
  return (await findJobForDesk(id)) ?? notFound();
}
