import { notFound, redirect } from "next/navigation";
import { requireStaff } from "@/lib/auth/current";
import { findApplication } from "@/lib/business/find-application";

type Application = NonNullable<Awaited<ReturnType<typeof findApplication>>>;

/** The application that a page below this folder is about, for a 職員. */
export async function findDeskApplication(params: Promise<{ id: string }>, page = ""): Promise<Application> {
  const { id } = await params;
  await requireStaff(`/admin/approvals/applications/${encodeURIComponent(id)}${page}`);
  const application = (await findApplication(id)) ?? notFound();
  // Decided meanwhile: its page says how.
  if (page && application.state !== "waiting") redirect(`/admin/approvals/applications/${id}`);
  return application;
}
