import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { cache } from "react";
import { Banner } from "@/components/ui/banner";
import { ButtonLink } from "@/components/ui/button-link";
import { Page } from "@/components/ui/page";
import { listFiles } from "@/lib/files/list";
import { audienceLabels } from "@/lib/jobs/labels";
import { ownerOf } from "@/lib/notices/files";
import { findNotice, type NoticeDetail } from "@/lib/notices/find";
import { neighbours } from "@/lib/notices/list";
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
  const [files, beside] = await Promise.all([listFiles(ownerOf(notice.id)), neighbours(notice, new Date())]);
  return (
    <>
      <NoticeBody notice={notice} files={files} />
      <NeighbourLinks {...beside} />
    </>
  );
}
