import { jobLabels } from "@/lib/jobs/fields/fields";
import { type EmploymentType, fixedOvertime, type WageForm, wage } from "@/lib/jobs/fields/labels";
import { occupationsOf } from "@/lib/jobs/fields/occupations";
import { readingWithNotes } from "@/lib/jobs/fields/reading";
import { site } from "@/lib/site";
import { htmlText } from "@/lib/text/html";
import { japanDate, japanZone } from "@/lib/time/japan-day";
import type { JobDetail } from "./find";
import { placesOf } from "./place";

/** CONTRACTOR would be a freelancer: 契約社員 is employed, for a time. */
const employmentTypes: Record<EmploymentType, string | string[]> = {
  full_time: "FULL_TIME",
  part_time: "PART_TIME",
  contract: ["FULL_TIME", "TEMPORARY"],
  temporary: "TEMPORARY",
  internship: "INTERN",
};

/** As Google names them; 専門学校, 短大 and 高専 are an associate degree there. */
const credentials = {
  any: undefined,
  high_school: "high school",
  college: "associate degree",
  university: "bachelor degree",
} as const;

const units: Record<WageForm, string> = { hourly: "HOUR", daily: "DAY", monthly: "MONTH", yearly: "YEAR" };

/**
 * schema.org JobPosting of an open 求人, with the properties that search engines require; undefined for 高校新卒, who do not
 * apply to the employer.
 */
export function jobPosting(job: JobDetail, url: string) {
  if (job.schoolLeaversOf !== null) return undefined;
  return {
    "@context": "https://schema.org/",
    "@type": "JobPosting",
    title: job.title,
    description: description(job),
    url,
    identifier: { "@type": "PropertyValue", name: site.name, value: job.id },
    datePosted: [japanDate(job.publishedAt), job.opensOn].sort()[1],
    validThrough: `${job.closesOn}T23:59:59${japanZone}`,
    employmentType: employmentTypes[job.employmentType],
    hiringOrganization: {
      "@type": "Organization",
      name: job.employerName,
      ...(job.employerWebsite ? { sameAs: job.employerWebsite } : {}),
    },
    jobLocation: placesOf(job).map((address) => ({
      "@type": "Place",
      address: { "@type": "PostalAddress", ...address, addressCountry: "JP" },
    })),
    ...(job.remoteWork === "wholly"
      ? {
          jobLocationType: "TELECOMMUTE",
          applicantLocationRequirements: { "@type": "Country", name: "JP" },
        }
      : {}),
    baseSalary: {
      "@type": "MonetaryAmount",
      currency: "JPY",
      value: { "@type": "QuantitativeValue", ...amount(job), unitText: units[job.wageForm] },
    },
    industry: job.industry,
    ...(job.occupation ? { occupationalCategory: occupationsOf(job).join("、") } : {}),
    workHours: job.hours,
    qualifications: job.qualifications,
    ...optional(job),
    totalJobOpenings: job.headcount,
    directApply: false,
  };
}

/** Whether education and experience count, and what is granted beside the pay. */
function optional(job: JobDetail) {
  const education = job.education && credentials[job.education];
  const benefits = (["bonus", "raises", "retirementPay", "childcare"] as const)
    .filter((field) => job[field])
    .map((field) => jobLabels[field]);
  return {
    ...(job.experience === "any" ? { experienceRequirements: "no requirements" } : {}),
    ...(education
      ? {
          educationRequirements: {
            "@type": "EducationalOccupationalCredential",
            credentialCategory: education,
          },
        }
      : {}),
    ...(benefits.length > 0 ? { jobBenefits: benefits.join("、") } : {}),
  };
}

/** HTML, as Google's rules for JobPosting demand: the text of the page under the headings of the page. */
function description(job: JobDetail): string {
  const parts: [string, string][] = [
    ["仕事の内容", job.duties],
    ["必要な資格・経験", job.qualifications],
    ["就業場所", job.workplace],
    ["就業時間", job.hours],
    ["休日・休暇", job.holidays],
    ["賃金", wage(job)],
    ["固定残業代", fixedOvertime(job)],
    ["契約期間", readingWithNotes("contractTerm", job)],
    ["試用期間", readingWithNotes("trial", job)],
    ["加入保険", readingWithNotes("insurances", job)],
    ["応募の方法", job.howToApply],
  ];
  return parts
    .filter(([, text]) => text)
    .map(([name, text]) => `<p><strong>${name}</strong><br>${htmlText(text).replaceAll("\n", "<br>")}</p>`)
    .join("");
}

function amount({ wageFrom, wageTo }: JobDetail) {
  return wageTo === null || wageTo === wageFrom
    ? { value: wageFrom }
    : { minValue: wageFrom, maxValue: wageTo };
}
