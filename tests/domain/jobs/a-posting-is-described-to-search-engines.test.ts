import { findJob } from "@/lib/jobs/find";
import { jobPosting } from "@/lib/jobs/job-posting";
import { asDataBlock } from "@/lib/text/data-block";
import { expect, test } from "@/tests/support/domain";
import { addEmployer, addJob } from "@/tests/support/factories/postings";

const now = new Date("2026-02-01T03:00:00Z");
const url = "http://localhost:3000/jobs/1";

async function described(own: Parameters<typeof addJob>[1]) {
  const { id } = await addJob(await addEmployer({ website: "https://iroha.example.jp/" }), own);
  const job = await findJob(id, now);
  if (!job) throw new Error("no job");
  const posting = jobPosting(job, url);
  if (!posting) throw new Error("no description");
  return { id, posting };
}

test("the JobPosting data has every required property in the required form", async () => {
  const { id, posting } = await described({
    title: "看護師",
    workplace: "いわき市小名浜字見本町1番地の2 本社",
    wageForm: "monthly",
    wageFrom: 210_000,
    wageTo: 260_000,
  });
  expect(JSON.parse(asDataBlock(posting))).toMatchObject({
    "@context": "https://schema.org/",
    "@type": "JobPosting",
    title: "看護師",
    url,
    identifier: { "@type": "PropertyValue", value: id },
    datePosted: "2026-01-05",
    validThrough: "2026-03-31T23:59:59+09:00",
    employmentType: "PART_TIME",
    hiringOrganization: { name: "株式会社いろは（見本）", sameAs: "https://iroha.example.jp/" },
    jobLocation: [
      {
        address: {
          streetAddress: "小名浜字見本町1番地の2 本社",
          addressLocality: "いわき市",
          addressRegion: "福島県",
          addressCountry: "JP",
        },
      },
    ],
    baseSalary: {
      currency: "JPY",
      value: { minValue: 210_000, maxValue: 260_000, unitText: "MONTH" },
    },
    directApply: false,
  });
  expect(posting.description).toContain("<strong>仕事の内容</strong>");
});

test("workplaces and wages of every kind are written in the required form", async () => {
  const elsewhere = await described({ workplace: "福島県双葉郡楢葉町大字見本3", wageForm: "yearly" });
  expect(elsewhere.posting.jobLocation[0]?.address).toMatchObject({
    addressLocality: "双葉郡楢葉町",
    streetAddress: "大字見本3",
  });
  expect(elsewhere.posting.baseSalary.value).toEqual({
    "@type": "QuantitativeValue",
    value: 1_200,
    unitText: "YEAR",
  });
  const home = await described({ workplace: "自宅", district: "平" });
  expect(home.posting.jobLocation[0]?.address).toMatchObject({
    addressLocality: "いわき市",
    streetAddress: "平",
  });
});

test("further 地区, benefits and education are described; 高校新卒 are not", async () => {
  const { posting } = await described({
    district: "平",
    workplace: "市内の各店",
    moreDistricts: "平,小名浜",
    bonus: true,
    education: "high_school",
    experience: "any",
    remoteWork: "wholly",
  });
  expect(posting).toMatchObject({
    jobLocation: [{ address: { streetAddress: "平" } }, { address: { streetAddress: "小名浜" } }],
    jobBenefits: expect.stringContaining("賞与"),
    educationRequirements: { credentialCategory: "high school" },
    experienceRequirements: "no requirements",
    jobLocationType: "TELECOMMUTE",
  });
  const { id } = await addJob(await addEmployer(), { schoolLeaversOf: 2027 });
  const job = await findJob(id, now);
  expect(job && jobPosting(job, url)).toBeUndefined();
});

test("固定残業代 is described with its amount, its hours and the wage without it", async () => {
  const { posting } = await described({
    fixedOvertimePay: 35_100,
    fixedOvertimeHours: 20,
    fixedOvertimeBase: 225_000,
  });
  expect(posting.description).toContain("35,100円");
  expect(posting.description).toContain("20時間を超える時間外労働の分は、追加で支給");
  expect(posting.description).toContain("225,000円");
});

test("no typed text ends the data block, begins a comment in it or becomes markup in the description", async () => {
  const hostile = "</script><!--<script>\u2028'\"\\&<b onclick=x>";
  const { posting } = await described({ title: hostile, duties: hostile, workplace: hostile });
  const block = asDataBlock(posting);
  expect(block).not.toMatch(/[<>&\u2028]/);
  expect(JSON.parse(block)).toEqual(JSON.parse(JSON.stringify(posting)));
  expect(JSON.parse(block).title).toBe(hostile);
  expect(posting.description.replaceAll(/<\/?(p|strong|br)>/g, "")).not.toMatch(/[<>]/);
});
