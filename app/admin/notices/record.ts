import { requireStaff } from "@/lib/auth/current";
import { findNoticeForStaff } from "@/lib/notices/for-staff";
import { recordPage } from "../../record-page";

export const noticesCrumb = { label: "お知らせ", href: "/admin/notices" };

export const noticePage = recordPage({
  gate: requireStaff,
  path: "/admin/notices",
  find: findNoticeForStaff,
  above: [noticesCrumb],
  name: ({ title }) => title,
});
