import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { laterPage } from "@/lib/text/page-number";
import { AllEmployers } from "../../all-employers";

type Props = PageProps<"/employers/page/[page]">;

// Rendered at the first request, and then cached like a static page.
export const generateStaticParams = () => [];

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { page } = await params;
  return { title: `登録事業者（${page}ページ目）`, alternates: { canonical: `/employers/page/${page}` } };
}

export default async function LaterEmployersPage({ params }: Props) {
  const page = laterPage((await params).page);
  if (!page) notFound();
  return <AllEmployers page={page} />;
}
