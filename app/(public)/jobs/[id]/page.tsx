import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { cache } from "react";
import { findLogo } from "@/lib/employers/listing/logo";
import { shownPhotos } from "@/lib/employers/photos/find";
import { findYouth } from "@/lib/employers/youth/find";
import { employmentTypeLabels, wage } from "@/lib/jobs/fields/labels";
import { findJob } from "@/lib/jobs/find";
import { findSchoolLeaverSeason } from "@/lib/jobs/school-leavers";
import { japanDate } from "@/lib/time/japan-day";
import { ClosedJob } from "./closed-job";
import { OpenJob } from "./open-job";
import { loadOtherJobs } from "./other-jobs";

type Props = PageProps<"/jobs/[id]">;

// Rendered at the first request, and cached until the posting is announced as changed or a day in Japan ends.
export const generateStaticParams = () => [];

const load = cache((id: string) => findJob(id, new Date()));

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const job = await load((await params).id);
  if (!job) return {};
  if (job.closed) return { title: `募集終了：${job.title}`, robots: { index: false } };
  const facts = [employmentTypeLabels[job.employmentType], wage(job), job.workplace];
  return {
    title: `${job.title}（${job.employerName}）`,
    description: `${job.employerName}の求人です。${facts.join("、")}。`,
    alternates: { canonical: `/jobs/${job.id}` },
  };
}

export default async function JobPage({ params }: Props) {
  const job = await load((await params).id);
  if (!job) notFound();
  const now = new Date();
  const today = japanDate(now);
  const { schoolLeaversOf } = job;
  const [others, logo, [photo], season, youth] = await Promise.all([
    loadOtherJobs(job, now),
    findLogo(job.employerId),
    job.closed ? [] : shownPhotos(job.employerId),
    schoolLeaversOf === null ? undefined : findSchoolLeaverSeason(schoolLeaversOf),
    job.closed ? undefined : findYouth(job.employerId),
  ]);
  return job.closed ? (
    <ClosedJob job={job} others={others} today={today} />
  ) : (
    <OpenJob
      job={job}
      today={today}
      around={{ others, logoId: logo?.id, photo }}
      appliesFrom={season?.appliesFrom}
      youth={youth}
    />
  );
}
