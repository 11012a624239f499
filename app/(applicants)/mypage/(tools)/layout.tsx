import { notFound } from "next/navigation";
import { seekerToolsAreOffered } from "@/lib/applicants/tools";

/** What 求職者 keep in their accounts is not there where the city has not set SEEKER_TOOLS. */
export default function ToolsLayout({ children }: LayoutProps<"/mypage">) {
  if (!seekerToolsAreOffered()) notFound();
  return children;
}
