import Link from "next/link";
import type { ReactNode } from "react";
import type { Applicant } from "@/lib/actors";
import { seekerToolsAreOffered } from "@/lib/applicants/tools";
import { listReceived } from "@/lib/campaigns/inbox";
import { newestFinds } from "@/lib/job-alerts/newest";
import { upcomingEvents } from "@/lib/notices/list";
import { savedClosingSoon } from "@/lib/saved-jobs/closing-soon";
import { longDate, longMoment, shortDate } from "@/lib/time/format";
import { japanDate } from "@/lib/time/japan-day";

const most = 3;

/** What is new for this person, each part only when there is something. */
export async function News({ applicant, now }: { applicant: Applicant; now: Date }) {
  const hasTools = seekerToolsAreOffered();
  const [finds, closing, events, received] = await Promise.all([
    hasTools ? newestFinds(applicant, most, now) : [],
    hasTools ? savedClosingSoon(applicant, most, now) : [],
    upcomingEvents(2, now),
    listReceived(applicant, 1),
  ]);
  const mails = received.rows.filter(({ unread }) => unread).slice(0, most);
  if (finds.length + closing.length + events.length + mails.length === 0) return null;
  return (
    <section aria-labelledby="news" className="mt-8">
      <h2 id="news" className="text-std-20B-150">
        いま見ておきたいこと
      </h2>
      <div className="mt-3 grid grid-cols-1 gap-4 desktop:grid-cols-2">
        {finds.length > 0 && (
          <Part title="条件に合う新しい求人" more={{ href: "/mypage/alerts", label: "新着のお知らせ" }}>
            {finds.map(({ id, title, employerName, foundAt }) => (
              <Item
                key={id}
                href={`/jobs/${id}`}
                title={title}
                about={`${shortDate(japanDate(foundAt))}　${employerName}`}
              />
            ))}
          </Part>
        )}
        {closing.length > 0 && (
          <Part title="締切が近い、検討リストの求人" more={{ href: "/mypage/saved", label: "検討リスト" }}>
            {closing.map(({ id, title, closesOn }) => (
              <Item key={id} href={`/jobs/${id}`} title={title} about={`締切　${longDate(closesOn)}`} />
            ))}
          </Part>
        )}
        {mails.length > 0 && (
          <Part
            title="まだ読んでいないお知らせ"
            more={{ href: "/mypage/notices", label: "市からのお知らせ" }}
          >
            {mails.map(({ id, subject, sentAt }) => (
              <Item
                key={id}
                href={`/mypage/notices/${id}`}
                title={subject}
                about={shortDate(japanDate(sentAt))}
              />
            ))}
          </Part>
        )}
        {events.length > 0 && (
          <Part title="これからの催し">
            {events.map(({ id, title, venue, eventStartsAt }) => (
              <Item
                key={id}
                href={`/notices/${id}`}
                title={title}
                about={[longMoment(eventStartsAt), venue].filter(Boolean).join("　")}
              />
            ))}
          </Part>
        )}
      </div>
    </section>
  );
}

type PartProps = { title: string; more?: { href: string; label: string }; children: ReactNode };

function Part({ title, more, children }: PartProps) {
  return (
    <div className="rounded-12 bg-dawn-50 p-5">
      <h3 className="text-std-17B-170">{title}</h3>
      <ul className="mt-1">{children}</ul>
      {more && (
        <p className="mt-1 border-t border-solid-gray-300 pt-1">
          <Link href={more.href} prefetch={false} className="link inline-flex min-h-11 items-center">
            {more.label}を見る
          </Link>
        </p>
      )}
    </div>
  );
}

function Item({ href, title, about }: { href: string; title: string; about: string }) {
  return (
    <li className="py-1">
      <a href={href} className="link inline-block max-w-full py-2 break-words">
        {title}
      </a>
      <p className="text-solid-gray-700">{about}</p>
    </li>
  );
}
