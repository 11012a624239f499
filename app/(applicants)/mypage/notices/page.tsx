import type { Metadata } from "next";
import Link from "next/link";
import { notFound } from "next/navigation";
import { Page } from "@/components/ui/page";
import { Pagination } from "@/components/ui/pagination";
import { Tag } from "@/components/ui/tag";
import { requireApplicant } from "@/lib/auth/current";
import { listReceived, type Received } from "@/lib/campaigns/inbox";
import { requestedPage } from "@/lib/text/page-number";
import { longDate } from "@/lib/time/format";
import { japanDate } from "@/lib/time/japan-day";

export const metadata: Metadata = { title: "市からのお知らせ" };

export default async function ReceivedPage({ searchParams }: PageProps<"/mypage/notices">) {
  const applicant = await requireApplicant("/mypage/notices");
  const page = requestedPage((await searchParams).page);
  const { rows, total } = await listReceived(applicant, page);
  if (page > 1 && rows.length === 0) notFound();
  return (
    <Page
      title="市からのお知らせ"
      crumbs={[{ label: "メニュー", href: "/mypage" }, { label: "市からのお知らせ" }]}
    >
      {total === 0 ? (
        <p>
          まだお知らせはありません。市からお知らせメールをお送りすると、メールの配信を希望していなくても、ここで読めます。
        </p>
      ) : (
        <>
          <p className="mb-4">
            市から、あなたの属性の方にお送りしたお知らせです。メールの配信を希望していなくても、ここで読めます。
          </p>
          <ul className="border-t border-solid-gray-300">
            {rows.map((notice) => (
              <ReceivedEntry key={notice.id} {...notice} />
            ))}
          </ul>
        </>
      )}
      <Pagination
        page={page}
        total={total}
        href={(to) => (to > 1 ? `/mypage/notices?page=${to}` : "/mypage/notices")}
      />
    </Page>
  );
}

function ReceivedEntry({ id, subject, sentAt, unread }: Received) {
  return (
    <li className="border-b border-solid-gray-300 py-3">
      <p className="flex flex-wrap items-center gap-2 text-dns-16N-130 text-solid-gray-700">
        {longDate(japanDate(sentAt))}
        {unread && <Tag look="warm">未読</Tag>}
      </p>
      <Link
        href={`/mypage/notices/${id}`}
        prefetch={false}
        className={`link inline-flex min-h-11 items-center ${unread ? "font-bold" : ""}`}
      >
        {subject}
      </Link>
    </li>
  );
}
