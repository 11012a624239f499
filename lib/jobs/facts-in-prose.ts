import { type JobField, type JobFields, jobValues } from "./fields";

/** What a text says that was written before there were choices, where nobody can read it in two ways. */
const readers: Partial<Record<JobField, (prose: string) => string>> = {
  contractTerm: (prose) =>
    /^(?:期間の?定め(?:は|が)?(?:なし|無し)|無期雇用|無期)(?=$|[（(、。])/.test(prose) ? "open" : "",
  trial: (prose) => (/^(?:試用期間)?(?:なし|無し)[。]?$/.test(prose) ? "none" : ""),
  overtimeHours: (prose) =>
    /^(?:なし|無し|残業なし)[。]?$/.test(prose)
      ? "0"
      : (/^[^\d]*月平均(\d{1,2})時間[^\d]*$/.exec(prose)?.[1] ?? ""),
  smokingRule: (prose) =>
    ({ 敷地内禁煙: "premises", 屋内禁煙: "indoors", "屋内禁煙(屋外に喫煙場所あり)": "outside" })[prose] ?? "",
  insurances: readInsurances,
};

/** The choice of `field` that an older text of its notes states; "" where it states none for certain. */
export function factFrom(field: JobField, prose: string): string {
  return readers[field]?.(prose.normalize("NFKC").trim()) ?? "";
}

/** The values with which a form begins: what an older text states in words only is chosen already, as far as it is certain. */
export function valuesForForm(job: JobFields): Record<string, string> {
  return jobValues(withFactsFromProse(job));
}

function withFactsFromProse(job: JobFields): JobFields {
  const facts: Partial<Record<JobField, string | number>> = {};
  if (job.contractTerm === null) facts.contractTerm = factFrom("contractTerm", job.contractPeriod);
  if (job.trial === null) facts.trial = factFrom("trial", job.trialPeriod);
  if (job.smokingRule === null) facts.smokingRule = factFrom("smokingRule", job.smoking);
  if (job.insurances === "") facts.insurances = factFrom("insurances", job.insurance);
  const overtime = factFrom("overtimeHours", job.overtime);
  if (job.overtimeHours === null && overtime) facts.overtimeHours = Number(overtime);
  return { ...job, ...Object.fromEntries(Object.entries(facts).filter(([, value]) => value !== "")) };
}

const insurances: [string, RegExp][] = [
  ["employment", /^雇用(?:保険)?$/],
  ["accident", /^労災(?:保険)?$/],
  ["health", /^健康(?:保険)?$/],
  ["pension", /^厚生(?:年金(?:保険)?)?$/],
];

function readInsurances(prose: string): string {
  const words = prose.split(/[、,・\s]+/).filter(Boolean);
  const found = words.map((word) => insurances.find(([, pattern]) => pattern.test(word))?.[0]);
  if (found.includes(undefined)) return "";
  return insurances.flatMap(([value]) => (found.includes(value) ? [value] : [])).join(",");
}
