import { spawnSync } from "node:child_process";
import { findJob } from "@/lib/jobs/find";
import { jobsOfEmployer, listJobs } from "@/lib/jobs/list";
import { plainSearch } from "@/lib/jobs/search/address";
import { searchJobs } from "@/lib/jobs/search/search";
import { japanDate } from "@/lib/time/japan-day";
import { expect, test } from "@/tests/support/domain";
import { addEmployer, addJob } from "@/tests/support/factories/postings";

const lastSecond = new Date("2026-03-31T23:59:59.999+09:00");
const midnight = new Date("2026-04-01T00:00:00+09:00");

test("a posting that closes on 3/31 is open until the last second of that day in Japan", async () => {
  const employer = await addEmployer();
  const job = await addJob(employer, { closesOn: "2026-03-31" });
  for (const [now, open] of [
    [lastSecond, true],
    [midnight, false],
  ] as const) {
    expect(await findJob(job.id, now)).toMatchObject({ closed: !open });
    expect((await listJobs(1, now)).total).toBe(open ? 1 : 0);
    expect(await jobsOfEmployer(employer.id, now)).toHaveLength(open ? 1 : 0);
    expect((await searchJobs(plainSearch, 1, now)).total).toBe(open ? 1 : 0);
  }
});

test("a posting opens at 00:00 in Japan, and is not public before", async () => {
  const employer = await addEmployer();
  const job = await addJob(employer, { opensOn: "2026-04-01", closesOn: "2026-04-30" });
  expect(await findJob(job.id, lastSecond)).toBeUndefined();
  expect((await listJobs(1, lastSecond)).total).toBe(0);
  expect(await findJob(job.id, midnight)).toMatchObject({ closed: false });
  expect((await listJobs(1, midnight)).total).toBe(1);
});

// The time zone of a process is fixed at its start, so each zone needs a process of its own.
for (const zone of ["UTC", "America/Los_Angeles", "Pacific/Kiritimati"]) {
  test(`the date in Japan does not depend on a server in ${zone}`, () => {
    const script = `import { longDate } from "./lib/time/format.ts";
      import { japanDate, addDays } from "./lib/time/japan-day.ts";
      console.log(new Date().getTimezoneOffset(), japanDate(new Date("2026-03-31T23:59:59+09:00")),
        japanDate(new Date("2026-04-01T00:00:00+09:00")), addDays("2026-02-28", 1), longDate("2026-03-31"));`;
    const { stdout, stderr } = spawnSync(
      process.execPath,
      ["--import", "tsx", "--input-type=module", "-e", script],
      {
        env: { PATH: process.env.PATH, NODE_ENV: "test", TZ: zone },
        encoding: "utf8",
      },
    );
    expect(stdout.trim().replace(/^-?\d+ /, ""), stderr).toBe(
      "2026-03-31 2026-04-01 2026-03-01 2026年3月31日(火)",
    );
  });
}

test("the date in Japan is right at the ends of months and years", () => {
  expect(japanDate(new Date("2026-12-31T14:59:59Z"))).toBe("2026-12-31");
  expect(japanDate(new Date("2026-12-31T15:00:00Z"))).toBe("2027-01-01");
  expect(japanDate(new Date("2028-02-28T15:00:00Z"))).toBe("2028-02-29");
});
