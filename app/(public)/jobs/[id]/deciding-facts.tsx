import type { ReactNode } from "react";
import { ButtonLink } from "@/components/ui/button-link";
import { Figures } from "@/components/ui/figures";
import { Icon, type IconName } from "@/components/ui/icon";
import { MapLinks } from "@/components/ui/map-links";
import { daysOffInShort, hoursInShort, specialsOf } from "@/lib/jobs/fields/highlights";
import { occupationsOf } from "@/lib/jobs/fields/occupations";
import type { JobDetail } from "@/lib/jobs/find";
import { mapPlace } from "@/lib/jobs/place";
import { longDate } from "@/lib/time/format";
import { daysBetween } from "@/lib/time/japan-day";
import { Wage } from "../wage";

type Props = {
  job: JobDetail;
  today: string;
  /** Below the ways on. */
  children?: ReactNode;
};

/** What decides, in one card, and the two ways on. The facts below say it in full, and are what is printed. */
export function DecidingFacts({ job, today, children }: Props) {
  const daysLeft = daysBetween(today, job.closesOn);
  const place = mapPlace(job);
  const work = [...occupationsOf(job), ...specialsOf(job)].join("／");
  return (
    <section aria-labelledby="deciding" className="desktop:col-start-2 desktop:row-start-1 print:hidden">
      <h2 id="deciding" className="sr-only">
        この求人の要点
      </h2>
      <dl className="mt-5 space-y-2 rounded-12 bg-dawn-50 px-5 py-4 desktop:mt-0">
        <Fact icon="pay" name="賃金">
          <b className="text-std-20B-150 break-keep">
            <Wage of={job} />
          </b>
          {job.fixedOvertimePay !== null && <span className="block">固定残業代を含みます</span>}
        </Fact>
        <Fact icon="time" name="働く時間">
          <Figures in={hoursInShort(job)} />
        </Fact>
        <Fact icon="rest" name="休み">
          <Figures in={daysOffInShort(job)} />
        </Fact>
        <Fact icon="place" name="場所">
          {job.workplace.split("\n")[0]}（{job.district}）
          {job.station && <span className="block">{job.station}</span>}
          {place && <MapLinks place={place} of="働く場所" />}
        </Fact>
        {work && (
          <Fact icon="work" name="仕事">
            {work}
          </Fact>
        )}
        <Fact icon="deadline" name="応募の締切">
          <b>
            <Figures in={longDate(job.closesOn)} />
          </b>
          {daysLeft <= 7 && <Figures in={daysLeft === 0 ? "（今日まで）" : `（あと${daysLeft}日）`} />}
        </Fact>
      </dl>
      <WaysOn job={job} />
      {children}
    </section>
  );
}

function Fact({ icon, name, children }: { icon: IconName; name: string; children: ReactNode }) {
  return (
    <div className={`icon-line sign-${icon}`}>
      <dt className="text-dns-14N-130 text-solid-gray-700">{name}</dt>
      <dd>{children}</dd>
    </div>
  );
}

/** On a phone a bar at the bottom of the screen. */
function WaysOn({ job: { applyPhone, applyEmail } }: { job: JobDetail }) {
  const hasContact = Boolean(applyPhone || applyEmail);
  return (
    <div className="apply-bar no-print">
      {applyPhone ? (
        <ButtonLink href={`tel:${applyPhone}`} className="flex-col">
          <span className="flex items-center gap-2">
            <Icon name="phone" />
            電話する
          </span>
          <span className="text-dns-14N-130 whitespace-nowrap">{applyPhone}</span>
        </ButtonLink>
      ) : (
        applyEmail && (
          <ButtonLink href={`mailto:${applyEmail}`} className="gap-2">
            <Icon name="mail" />
            メールする
          </ButtonLink>
        )
      )}
      <ButtonLink href="#apply" look={hasContact ? "secondary" : "primary"} className="gap-2">
        <Icon name="read" />
        応募の方法
      </ButtonLink>
    </div>
  );
}
