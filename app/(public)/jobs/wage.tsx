import { type WageForm, wage } from "@/lib/jobs/fields/labels";

/** "月給 210,000円～260,000円", for a text with `word-break: keep-all`: its line breaks behind the ～ only. */
export function Wage({ of: job }: { of: { wageForm: WageForm; wageFrom: number; wageTo: number | null } }) {
  const [from, to] = wage(job).split("～");
  return to === undefined ? (
    from
  ) : (
    <>
      {from}～<wbr />
      {to}
    </>
  );
}
