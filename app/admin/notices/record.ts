import { requireStaff } from "@/lib/auth/current";
import { findNoticeForDesk } from "@/lib/notices/desk";
import { recordPage } from "../../record-page";

export const noticesCrumb = { label: "お知らせ", href: "/admin/notices" };

export const noticePage = recordPage({
  gate: requireStaff,
  path: "/admin/notices",
  find: findNoticeForDesk,
  above: [noticesCrumb],
  name: ({ title }) => title,
});
