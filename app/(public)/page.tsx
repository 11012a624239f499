import type { Metadata } from "next";
import { SectionTitle } from "@/components/ui/section-title";
import { unlessBuilding } from "@/lib/db/unless-building";
import { listJobs } from "@/lib/jobs/list";
import { newestNotices, upcomingEvents } from "@/lib/notices/list";
import { site } from "@/lib/site";
import { japanDate } from "@/lib/time/japan-day";
import { Hero } from "./hero";
import { JobList } from "./jobs/job-list";
import { EventList } from "./notices/event-list";
import { NoticeList } from "./notices/notice-list";
import { RegisterGuide } from "./register-guide";

export const metadata: Metadata = {
  title: { absolute: site.name },
  description: site.description,
  alternates: { canonical: "/" },
};

export default async function TopPage() {
  const now = new Date();
  const [{ rows: jobs, total }, notices, events] = await unlessBuilding(
    () => Promise.all([listJobs(1, now), newestNotices(5, now), upcomingEvents(3, now)]),
    [{ rows: [], total: 0 }, [], []],
  );
  return (
    <>
      <Hero openJobs={total} />
      <div className="content-width">
        {events.length > 0 && (
          <section aria-labelledby="events">
            <SectionTitle id="events">これからの催し</SectionTitle>
            <EventList events={events} />
          </section>
        )}
        <section aria-labelledby="newest">
          <SectionTitle id="newest">新着の求人</SectionTitle>
          {jobs.length > 0 ? (
            <JobList jobs={jobs.slice(0, 6)} today={japanDate(now)} heading="h3" />
          ) : (
            <p>現在、公開中の求人はありません。</p>
          )}
          <More href="/jobs">求人情報をすべて見る</More>
        </section>
        <section aria-labelledby="notices">
          <SectionTitle id="notices">お知らせ</SectionTitle>
          {notices.length > 0 ? (
            <NoticeList notices={notices} today={japanDate(now)} />
          ) : (
            <p>現在、お知らせはありません。</p>
          )}
          <More href="/notices">お知らせをすべて見る</More>
        </section>
      </div>
      <RegisterGuide />
      <section aria-labelledby="employers" className="content-width">
        <SectionTitle id="employers">登録事業者</SectionTitle>
        <p>求人を掲載している事業者の、業種や所在地、紹介をご覧いただけます。</p>
        <More href="/employers">登録事業者を五十音順に見る</More>
      </section>
    </>
  );
}

function More({ href, children }: { href: string; children: string }) {
  return (
    <p className="mt-4">
      <a href={href} className="link inline-flex min-h-11 items-center text-std-17B-170">
        {children}
        <span aria-hidden="true" className="ms-2">
          →
        </span>
      </a>
    </p>
  );
}
