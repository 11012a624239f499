import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { laterPage } from "@/lib/text/page-number";
import { AllNotices } from "../../all-notices";

type Props = PageProps<"/notices/page/[page]">;

// Rendered at the first request, and then cached like a static page.
export const generateStaticParams = () => [];

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { page } = await params;
  return { title: `お知らせ（${page}ページ目）`, alternates: { canonical: `/notices/page/${page}` } };
}

export default async function LaterNoticesPage({ params }: Props) {
  const page = laterPage((await params).page);
  if (!page) notFound();
  return <AllNotices page={page} />;
}
