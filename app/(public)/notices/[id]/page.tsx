import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { cache } from "react";
import { Banner } from "@/components/ui/banner";
import { ButtonLink } from "@/components/ui/button-link";
import { Page } from "@/components/ui/page";
import { japanDate, longDate } from "@/lib/calendar";
import { audienceLabels } from "@/lib/jobs/labels";
import { findNotice, type NoticeDetail } from "@/lib/notices/find";
import { markdownToHtml } from "@/lib/text/markdown";

type Props = PageProps<"/notices/[id]">;

// Made when first asked for, and kept until the notice is announced as changed or a day in Japan ends.
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
        <NoticeBody notice={notice} />
      )}
    </Page>
  );
}

function NoticeBody({ notice: { publishedAt, updatedAt, audience, body } }: { notice: NoticeDetail }) {
  const published = publishedAt ? japanDate(publishedAt) : "";
  const updated = japanDate(updatedAt);
  return (
    <>
      <p className="mb-6 text-solid-gray-700">
        掲載日：{published && longDate(published)}
        {updated > published && <>　更新日：{longDate(updated)}</>}
        <br />
        対象：{audienceLabels[audience]}
      </p>
      {/* biome-ignore lint/security/noDangerouslySetInnerHtml: our own Markdown output, see lib/text/markdown */}
      <div className="prose" dangerouslySetInnerHTML={{ __html: markdownToHtml(body) }} />
    </>
  );
}
