import { CompanyName } from "@/components/ui/company-name";
import { MapLinks } from "@/components/ui/map-links";
import { PhoneLink } from "@/components/ui/phone-link";
import { SectionTitle } from "@/components/ui/section-title";
import type { JobDetail } from "@/lib/jobs/find";
import { mapPlace } from "@/lib/jobs/place";

/** Whom to reach: at the end of the page on a phone, beside the facts on a PC. */
export function EmployerContact({ job }: { job: JobDetail }) {
  const { employerName, employerDepartment, employerAddress, employerPhone, workplace } = job;
  // The card links the map of the place of work.
  const isWorkplace = workplace.includes(employerAddress) && mapPlace(job) !== undefined;
  return (
    <section
      aria-labelledby="contact-of-employer"
      className="print:mt-2 print:break-inside-avoid desktop:sticky desktop:top-6 desktop:col-start-2 desktop:row-start-2 desktop:self-start desktop:[&_h2]:mt-8"
    >
      <div className="print:hidden">
        <SectionTitle id="contact-of-employer">連絡先</SectionTitle>
      </div>
      <address className="rounded-8 border border-solid-gray-300 p-4 not-italic *:block print:px-2 print:py-1 print:*:me-4 print:*:inline">
        <b>
          <CompanyName name={employerName} />
        </b>
        {employerDepartment && <span>{employerDepartment}</span>}
        <span>{employerAddress}</span>
        {employerPhone && (
          <span>
            電話：
            <PhoneLink number={employerPhone} />
          </span>
        )}
        {!isWorkplace && <MapLinks place={employerAddress} of="事業者の所在地" />}
      </address>
    </section>
  );
}
