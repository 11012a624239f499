import type { Metadata } from "next";
import Link from "next/link";
import { Page } from "@/components/ui/page";
import { Prose } from "@/components/ui/prose";
import { requireApplicant } from "@/lib/auth/current";
import { findReceived } from "@/lib/campaigns/inbox";
import { markdownToHtml } from "@/lib/text/markdown";
import { longMoment } from "@/lib/time/format";
import { recordPage } from "../../../../record-page";
import { MarkRead } from "./mark-read";

export const metadata: Metadata = { title: "市からのお知らせの内容" };

const noticePage = recordPage({
  gate: requireApplicant,
  path: "/mypage/notices",
  find: (id, applicant) => findReceived(applicant, id, new Date()),
  above: [
    { label: "メニュー", href: "/mypage" },
    { label: "市からのお知らせ", href: "/mypage/notices" },
  ],
  name: () => "お知らせの内容",
});

export default async function ReceivedNoticePage({ params }: PageProps<"/mypage/notices/[id]">) {
  const [notice, crumbs] = await noticePage(params);
  return (
    <Page title={notice.subject} crumbs={crumbs()}>
      <p className="mb-6 text-solid-gray-700">{longMoment(notice.sentAt)} 配信</p>
      <Prose html={markdownToHtml(notice.body)} />
      {notice.noticeId && (
        <p className="mt-6">
          <a href={`/notices/${notice.noticeId}`} className="link inline-flex min-h-11 items-center">
            お知らせのページを見る
          </a>
        </p>
      )}
      {notice.unread && <MarkRead id={notice.id} />}
      <p className="mt-6 no-print">
        <Link href="/mypage/notices" prefetch={false} className="link inline-flex min-h-11 items-center">
          市からのお知らせの一覧へ戻る
        </Link>
      </p>
    </Page>
  );
}
