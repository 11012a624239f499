import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { laterPage } from "@/lib/text/page-number";
import { AllJobs } from "../../all-jobs";

type Props = PageProps<"/jobs/page/[page]">;

// Rendered at the first request, and then cached like a static page.
export const generateStaticParams = () => [];

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { page } = await params;
  return { title: `求人情報（${page}ページ目）`, alternates: { canonical: `/jobs/page/${page}` } };
}

export default async function LaterJobsPage({ params }: Props) {
  const page = laterPage((await params).page);
  if (!page) notFound();
  return <AllJobs page={page} />;
}
