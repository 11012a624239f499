import { type JobField, type JobFields, jobFields, jobTable, jobValues } from "@/lib/jobs/fields/fields";

/** An answer, and what is left of the text when it was taken out. */
type Fact = { value: string; rest: string };
type Reader = (prose: string) => Fact | undefined;

/** What a text says that was written before there were choices, where nobody can read it in two ways. */
const readers: Partial<Record<JobField, Reader>> = {
  contractTerm: matching(
    /^(?:期間の?定め(?:は|が)?(?:なし|無し)|無期雇用|無期)(?:$|[(、。](.*?)\)?$)/s,
    () => "open",
  ),
  trial: matching(/^(?:試用期間)?(?:なし|無し)。?$/, () => "none"),
  overtimeHours: (prose) =>
    matching(/^(?:なし|無し|残業なし)。?$/, () => "0")(prose) ??
    matching(
      /^(?:あり)?\(?(?:1か月)?月?平均\d{1,2}時間(?:程度)?\)?。?$/,
      ([found]) => /\d+(?=時間)/.exec(found)?.[0] ?? "",
    )(prose),
  smokingRule: (prose) => {
    const rules: Record<string, string> = {
      敷地内禁煙: "premises",
      屋内禁煙: "indoors",
      "屋内禁煙(屋外に喫煙場所あり)": "outside",
    };
    return rules[prose] ? { value: rules[prose], rest: "" } : undefined;
  },
  insurances: readInsurances,
};

/** The answer of `field` that an older text of its notes states; undefined where it states none for certain. */
export function factIn(field: JobField, prose: string): Fact | undefined {
  return readers[field]?.(prose.normalize("NFKC").trim());
}

/** The values with which a form begins: what an older text states in words only is chosen already, as far as it is certain. */
export function valuesForForm(job: JobFields): Record<string, string> {
  const values = jobValues(job);
  for (const field of jobFields) {
    const { notes } = jobTable[field];
    const fact = notes && values[field] === "" ? factIn(field, values[notes] ?? "") : undefined;
    if (notes && fact) {
      values[field] = fact.value;
      values[notes] = fact.rest;
    }
  }
  return values;
}

/** The first group of the pattern is what is left. */
function matching(pattern: RegExp, value: (found: RegExpExecArray) => string): Reader {
  return (prose) => {
    const found = pattern.exec(prose);
    return found ? { value: value(found), rest: found[1] ?? "" } : undefined;
  };
}

const insurances: [string, RegExp][] = [
  ["employment", /^雇用(?:保険)?$/],
  ["accident", /^労災(?:保険)?$/],
  ["health", /^健康(?:保険)?$/],
  ["pension", /^厚生(?:年金(?:保険)?)?$/],
];

function readInsurances(prose: string): Fact | undefined {
  const words = prose.split(/[、,・\s]+/).filter(Boolean);
  const found = words.map((word) => insurances.find(([, pattern]) => pattern.test(word))?.[0]);
  if (found.length === 0 || found.includes(undefined)) return undefined;
  const value = insurances.flatMap(([one]) => (found.includes(one) ? [one] : [])).join(",");
  return { value, rest: "" };
}
