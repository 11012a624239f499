import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { cache } from "react";
import { YouthSection } from "@/components/employers/youth-facts";
import { CompanyName } from "@/components/ui/company-name";
import { Facts } from "@/components/ui/facts";
import { MapLinks } from "@/components/ui/map-links";
import { Page } from "@/components/ui/page";
import { PhoneLink } from "@/components/ui/phone-link";
import { Picture } from "@/components/ui/picture";
import { SectionTitle } from "@/components/ui/section-title";
import { employeesText } from "@/lib/employers/listing/fields";
import { findEmployer } from "@/lib/employers/listing/find";
import { findLogo } from "@/lib/employers/listing/logo";
import { shownPhotos } from "@/lib/employers/photos/find";
import { jobsOfEmployer } from "@/lib/jobs/list";
import { japanDate } from "@/lib/time/japan-day";
import { JobList } from "../../jobs/job-list";
import { Photos } from "./photos";

type Props = PageProps<"/employers/[id]">;

// Rendered at the first request, and cached until the employer or its postings are announced as changed.
export const generateStaticParams = () => [];

const load = cache(findEmployer);

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const employer = await load((await params).id);
  if (!employer) return {};
  return {
    title: employer.name,
    description: `${employer.name}（${employer.industry}、${employer.address}）の紹介と、公開中の求人です。`,
    alternates: { canonical: `/employers/${employer.id}` },
  };
}

export default async function EmployerPage({ params }: Props) {
  const employer = await load((await params).id);
  if (!employer) notFound();
  const now = new Date();
  const [jobs, logo, photos] = await Promise.all([
    jobsOfEmployer(employer.id, now),
    findLogo(employer.id),
    shownPhotos(employer.id),
  ]);
  const { name, industry, address, phone, website } = employer;
  return (
    <Page
      title={<CompanyName name={name} />}
      crumbs={[
        { label: "トップ", href: "/" },
        { label: "登録事業者", href: "/employers" },
        { label: "事業者の紹介" },
      ]}
      wide
    >
      {logo && (
        <Picture
          src={`/files/${logo.id}`}
          width={logo.width}
          height={logo.height}
          alt={`${name}のロゴ`}
          loading="lazy"
          className="mb-6 h-auto max-h-40 w-auto max-w-full"
        />
      )}
      <p className="max-w-[44rem] whitespace-pre-line">{employer.introduction}</p>
      <div className="mt-6 max-w-[44rem]">
        <Facts
          facts={[
            { name: "業種", value: industry },
            { name: "法人番号", value: employer.corporateNumber },
            { name: "従業員数", value: employeesText(employer.employees) },
            { name: "設立", value: employer.founded },
            {
              name: "所在地",
              value: (
                <>
                  {address}
                  <MapLinks place={address} of="所在地" />
                </>
              ),
            },
            { name: "電話", value: phone && <PhoneLink number={phone} /> },
            { name: "担当", value: employer.department },
            { name: "ウェブサイト", value: website && <OutsideLink href={website}>{website}</OutsideLink> },
          ].filter(({ value }) => value)}
        />
      </div>
      <Photos photos={photos} />
      <YouthSection youth={employer} className="max-w-[44rem]" />
      <SectionTitle>公開中の求人</SectionTitle>
      {jobs.length > 0 ? (
        <JobList jobs={jobs} today={japanDate(now)} heading="h3" withEmployer={false} />
      ) : (
        <p>現在、公開中の求人はありません。</p>
      )}
    </Page>
  );
}

function OutsideLink({ href, children }: { href: string; children: string }) {
  return (
    <a href={href} rel="noopener noreferrer" className="link -my-2.5 inline-block py-2.5">
      {children}
    </a>
  );
}
