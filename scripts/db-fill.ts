// `npm run db:fill -- --applicants N --jobs N --employers N`: inserts synthetic rows for load tests, the same
// in every run.
import { parseArgs } from "node:util";
import { closeDb } from "@/lib/db/client";
import { fill, hasRealRows } from "./fill/fill";
import { loadDotEnv } from "./start/settings.mjs";

loadDotEnv();
const text = { type: "string", default: "0" } as const;
const { values } = parseArgs({
  options: { applicants: text, jobs: text, employers: text, yes: { type: "boolean", default: false } },
});
const [applicants, jobs, employers] = [values.applicants, values.jobs, values.employers].map(Number);
const wanted = { applicants: applicants ?? 0, jobs: jobs ?? 0, employers: employers ?? 0 };
if (
  Object.values(wanted).some((count) => !Number.isInteger(count) || count < 0) ||
  !Object.values(wanted).some(Boolean)
)
  throw new Error(
    "作る行の数を指定してください。例 npm run db:fill -- --applicants 1000 --jobs 5000 --employers 300",
  );
try {
  if (!values.yes && (await hasRealRows()))
    throw new Error(
      "見本でない登録や事業者があります。それでも架空の行を足すときは、--yes を付けてください。",
    );
  await fill(wanted, new Date());
  console.log(`架空の行を用意しました：${JSON.stringify(wanted)}`);
} finally {
  await closeDb();
}
