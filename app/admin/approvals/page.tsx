import type { Metadata } from "next";
import { StaffPage } from "@/components/staff/staff-page";
import { DoneBanner } from "@/components/ui/done-banner";
import { requireStaff } from "@/lib/auth/current";
import { requestedPage } from "@/lib/text/page-number";
import { Decided } from "./decided";
import { doneSentences } from "./done";
import { Submitted } from "./submitted";
import { Tabs } from "./tabs";

export const metadata: Metadata = { title: "承認" };

export default async function ApprovalsPage({ searchParams }: PageProps<"/admin/approvals">) {
  await requireStaff("/admin/approvals");
  const { page, jobs, photos, tab, done, count, warned } = await searchParams;
  const pages = { page: requestedPage(page), jobs: requestedPage(jobs), photos: requestedPage(photos) };
  const decided = tab === "returned" || tab === "rejected" ? tab : undefined;
  return (
    <StaffPage title="承認">
      <DoneBanner done={done} sentences={doneSentences(String(count), Number(warned) || 0)} />
      <Tabs current={decided ?? "submitted"} />
      {decided ? <Decided tab={decided} pages={pages} /> : <Submitted pages={pages} />}
    </StaffPage>
  );
}
