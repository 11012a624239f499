import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { EmptyList } from "@/components/jobs/saved-posting";
import { DoneBanner } from "@/components/ui/done-banner";
import { Page } from "@/components/ui/page";
import { Pagination } from "@/components/ui/pagination";
import { requireApplicant } from "@/lib/auth/current";
import { listSavedIds, listSavedJobs } from "@/lib/saved-jobs/list";
import { requestedPage } from "@/lib/text/page-number";
import { CompareForm } from "./compare/form";
import { DeviceOffer } from "./device-offer";
import { SavedEntry } from "./entry";

export const metadata: Metadata = { title: "検討リスト" };

const done = {
  saved: "検討リストに入れました。",
  removed: "検討リストから外しました。",
  note: "メモを保存しました。",
};

export default async function SavedJobsPage({ searchParams }: PageProps<"/mypage/saved">) {
  const applicant = await requireApplicant("/mypage/saved");
  const query = await searchParams;
  const page = requestedPage(query.page);
  const [{ rows, total }, ids] = await Promise.all([
    listSavedJobs(applicant, page, new Date()),
    listSavedIds(applicant),
  ]);
  if (page > 1 && rows.length === 0) notFound();
  return (
    <Page title="検討リスト" crumbs={[{ label: "メニュー", href: "/mypage" }, { label: "検討リスト" }]}>
      <div className="mb-6">
        <DoneBanner done={query.done} sentences={done} />
      </div>
      <DeviceOffer saved={ids} />
      {total === 0 ? (
        <EmptyList />
      ) : (
        <>
          <p className="mb-4">
            気になる求人を{total}
            件入れています。入れたあとに賃金、働く場所、働く時間、応募の締切が変わった求人には、変わったところが出ます。
          </p>
          <ul className="grid grid-cols-1 gap-4">
            {rows.map((saved) => (
              <SavedEntry key={saved.job.id} saved={saved} comparable={rows.length > 1} />
            ))}
          </ul>
          {rows.length > 1 && <CompareForm />}
        </>
      )}
      <Pagination
        page={page}
        total={total}
        href={(to) => (to > 1 ? `/mypage/saved?page=${to}` : "/mypage/saved")}
      />
    </Page>
  );
}
