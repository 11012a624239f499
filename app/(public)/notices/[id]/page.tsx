import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { cache } from "react";
import { Banner } from "@/components/ui/banner";
import { ButtonLink } from "@/components/ui/button-link";
import { Page } from "@/components/ui/page";
import { seekerToolsAreOffered } from "@/lib/applicants/tools";
import { listFiles } from "@/lib/files/list";
import { audienceLabels } from "@/lib/jobs/fields/labels";
import { ownerOf } from "@/lib/notices/files";
import { findNotice, type NoticeDetail } from "@/lib/notices/find";
import { neighbours } from "@/lib/notices/list";
import { japanDate } from "@/lib/time/japan-day";
import { NeighbourLinks } from "./neighbour-links";
import { NoticeBody } from "./notice-body";

type Props = PageProps<"/notices/[id]">;

// Rendered at the first request, and cached until the notice is announced as changed or a day in Japan ends.
export const generateStaticParams = () => [];

const load = cache((id: string) => findNotice(id, new Date()));

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const notice = await load((await params).id);
  if (!notice) return {};
  if (notice.ended) return { title: `掲載終了：${notice.title}`, robots: { index: false } };
  return {
    title: notice.title,
    description: `${notice.title}。${audienceLabels[notice.audience]}の方への、市からのお知らせです。`,
    alternates: { canonical: `/notices/${notice.id}` },
  };
}

export default async function NoticePage({ params }: Props) {
  const notice = await load((await params).id);
  if (!notice) notFound();
  return (
    <Page
      title={notice.title}
      crumbs={[
        { label: "トップ", href: "/" },
        { label: "お知らせ", href: "/notices" },
        { label: "お知らせの内容" },
      ]}
    >
      {notice.ended ? (
        <>
          <Banner look="info" title="このお知らせは、掲載を終了しました。">
            <p>最新の情報は、お知らせの一覧をご覧ください。</p>
          </Banner>
          <ButtonLink href="/notices" className="mt-6">
            お知らせの一覧を見る
          </ButtonLink>
        </>
      ) : (
        <ShownNotice notice={notice} />
      )}
    </Page>
  );
}

async function ShownNotice({ notice }: { notice: NoticeDetail }) {
  const now = new Date();
  const [files, beside] = await Promise.all([listFiles(ownerOf(notice.id)), neighbours(notice, now)]);
  return (
    <>
      <NoticeBody notice={notice} files={files} />
      {wasHeld(notice, now) && seekerToolsAreOffered() && (
        <p className="no-print mt-6">
          <a
            href={`/mypage/activities/add?notice=${notice.id}`}
            rel="nofollow"
            className="link inline-flex min-h-11 items-center"
          >
            参加したことを、求職活動の記録につける
          </a>
        </p>
      )}
      <NeighbourLinks {...beside} />
    </>
  );
}

/** From the day of the event on: nobody has taken part before. */
function wasHeld({ eventStartsAt }: NoticeDetail, now: Date): boolean {
  return eventStartsAt !== null && japanDate(eventStartsAt) <= japanDate(now);
}
