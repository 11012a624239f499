import { notFound } from "next/navigation";
import { requireStaff } from "@/lib/auth/current";
import { findNoticeForDesk } from "@/lib/notices/desk";
import type { NoticeRow } from "@/lib/notices/write";

/** The お知らせ that a page below /admin/notices/[id] is about, for a 職員. */
export async function findDeskNotice(params: Promise<{ id: string }>, page = ""): Promise<NoticeRow> {
  const { id } = await params;
  await requireStaff(`/admin/notices/${encodeURIComponent(id)}${page}`);
  return (await findNoticeForDesk(id)) ?? notFound();
}
