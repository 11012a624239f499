import { randomUUID } from "node:crypto";
import { emptyBuffer } from "@/lib/jobs/figures/buffer";
import { listFigures, shownWeeks } from "@/lib/jobs/figures/list";
import { noteFigure } from "@/lib/jobs/figures/note";
import { purgeFigures } from "@/lib/jobs/figures/purge";
import { isRobot } from "@/lib/jobs/figures/robots";
import { figureInput, type Thing } from "@/lib/jobs/figures/schema";
import { storeFigures } from "@/lib/jobs/figures/store";
import { countOwnJobs } from "@/lib/jobs/own/count";
import { mondayOf } from "@/lib/time/japan-day";
import { dumpTables } from "@/tests/support/database";
import { expect, test } from "@/tests/support/domain";
import { approvedEmployerUser } from "@/tests/support/employer-users";
import { approvedJob } from "@/tests/support/factories/drafts";
import { addEmployer, addJob } from "@/tests/support/factories/postings";
import { day, hour, later, network, start } from "@/tests/support/people";

const phone =
  "Mozilla/5.0 (Linux; Android 14; SH-53D) AppleWebKit/537.36 Chrome/128.0.0.0 Mobile Safari/537.36";
// The Tuesday of a week; the next one begins six days later.
const tuesday = start;
const nextMonday = new Date("2026-05-18T00:00:00+09:00");
const afterTheWeek = later(nextMonday, 2 * hour);

const seen = (job: string, thing: Thing = "opened", now = tuesday, from = network(1), userAgent = phone) =>
  noteFigure({ job, thing }, { network: from, userAgent }, now);

async function seenTimes(times: number, job: string, thing: Thing = "opened", now = tuesday) {
  await Promise.all(Array.from({ length: times }, () => seen(job, thing, now)));
}

test.beforeEach(() => {
  emptyBuffer();
});

test("weeks begin on Monday in Japan and are shown an hour after they have ended", () => {
  expect(["2026-05-11", "2026-05-12", "2026-05-17", "2026-05-18", "2027-01-01"].map(mondayOf)).toEqual([
    "2026-05-11",
    "2026-05-11",
    "2026-05-11",
    "2026-05-18",
    "2026-12-28",
  ]);
  const weeks = ["2026-05-04", "2026-04-27", "2026-04-20", "2026-04-13"];
  expect(shownWeeks(tuesday)).toEqual(weeks);
  expect(shownWeeks(later(nextMonday, hour - 1))).toEqual(weeks);
  expect(shownWeeks(later(nextMonday, hour))[0]).toBe("2026-05-11");
});

test("an employer reads numbers from five on, below which one, four and none look the same", async () => {
  const { approved: own } = await approvedEmployerUser();
  const job = await approvedJob(own);
  await seenTimes(7, job.id);
  await seenTimes(5, job.id, "kept");
  await seenTimes(4, job.id, "contacted");
  await storeFigures();
  // Of the week that is not over nothing is shown.
  const before = await listFigures(own, 1, later(nextMonday, -1));
  expect(JSON.stringify(before)).not.toMatch(/7|"kept":5/);
  const { rows, total } = await listFigures(own, 1, afterTheWeek);
  expect(total).toBe(1);
  expect(rows[0]).toMatchObject({ id: job.id, title: job.title });
  expect(rows[0]?.weeks.map(({ monday, figures }) => [monday, figures])).toEqual([
    ["2026-05-11", { opened: 7, kept: 5, contacted: null, howToApply: null }],
    ["2026-05-04", undefined],
    ["2026-04-27", undefined],
    ["2026-04-20", undefined],
  ]);
});

test("no employer reads the figures of another", async () => {
  const { approved: own } = await approvedEmployerUser();
  const foreign = await addJob(await addEmployer(), { closesOn: "2026-05-31" });
  await seenTimes(9, foreign.id);
  await storeFigures();
  expect(await listFigures(own, 1, afterTheWeek)).toEqual({ rows: [], total: 0 });
});

test("fifty presses at once in two processes are fifty, in one row a posting and week that names nobody", async ({
  sql,
}) => {
  const job = await addJob(await addEmployer(), { closesOn: "2026-05-31" });
  const other = await addJob(await addEmployer(), { closesOn: "2026-05-31" });
  await Promise.all([
    seenTimes(25, job.id),
    seenTimes(25, other.id),
    storeFigures(),
    seenTimes(25, other.id),
    seenTimes(25, job.id),
    storeFigures(),
  ]);
  await storeFigures();
  await storeFigures();
  await seen(job.id, "opened", later(nextMonday, hour));
  await storeFigures();
  expect(await sql`select job_id, week, opened, kept from job_figures order by week, opened, job_id`).toEqual(
    [
      ...[job.id, other.id]
        .sort()
        .map((job_id) => ({ job_id, week: expect.anything(), opened: 50, kept: 0 })),
      { job_id: job.id, week: expect.anything(), opened: 1, kept: 0 },
    ],
  );
  const columns =
    await sql`select column_name as name from information_schema.columns where table_name = 'job_figures'`;
  expect(columns.map(({ name }) => name).sort()).toEqual(
    ["contacted", "how_to_apply", "job_id", "kept", "opened", "week"].sort(),
  );
  for (const [table, rows] of await dumpTables(sql)) expect(rows, table).not.toMatch(/203\.0\.113|SH-53D/);
});

test("ids that nobody knows, robots and more than a school count nothing", async ({ sql }) => {
  const job = await addJob(await addEmployer(), { closesOn: "2026-05-31" });
  expect(await seen(randomUUID())).toBe("counted");
  expect(await seen(job.id, "opened", tuesday, network(1), "Mozilla/5.0 (compatible; Googlebot/2.1)")).toBe(
    "robot",
  );
  await storeFigures();
  expect(await sql`select from job_figures`).toHaveLength(0);
  const answers = [];
  for (let n = 0; n < 610; n += 1) answers.push(await seen(job.id, "opened", tuesday, network(2)));
  expect(answers.filter((answer) => answer === "counted")).toHaveLength(600);
  expect(answers.filter((answer) => answer === "limited")).toHaveLength(10);
  expect(await seen(job.id, "opened", tuesday, network(3))).toBe("counted");
  for (const odd of [{}, { job: job.id }, { job: "x", thing: "opened" }, { job: job.id, thing: "job_id" }])
    expect(figureInput.safeParse(odd).success, JSON.stringify(odd)).toBe(false);
});

test("programs that name themselves are no readers, and phones are", () => {
  const robots = [
    "Mozilla/5.0 AppleWebKit/537.36 (KHTML, like Gecko; compatible; bingbot/2.0; +http://www.bing.com/bingbot.htm)",
    "Mozilla/5.0 (X11; Linux x86_64) AppleWebKit/537.36 (KHTML, like Gecko) HeadlessChrome/128.0.0.0 Safari/537.36",
    "facebookexternalhit/1.1;line-poker/1.0",
    "Baiduspider/2.0",
    "curl/8.5.0",
    "python-requests/2.32",
    "Chrome-Lighthouse",
    "",
    null,
  ];
  expect(robots.filter((agent) => !isRobot(agent))).toEqual([]);
  const readers = [
    phone,
    "Mozilla/5.0 (Linux; Android 13; CUBOT X70) AppleWebKit/537.36 Chrome/120.0.0.0 Mobile Safari/537.36",
    "Mozilla/5.0 (iPhone; CPU iPhone OS 18_0 like Mac OS X) AppleWebKit/605.1.15 Version/18.0 Safari/604.1 Line/14.1",
    "Mozilla/5.0 (Windows NT 10.0; Win64; x64; rv:130.0) Gecko/20100101 Firefox/130.0",
  ];
  expect(readers.filter(isRobot)).toEqual([]);
});

test("figures go with their posting, and two years after their week", async ({ sql }) => {
  const [job, gone] = [await addJob(await addEmployer()), await addJob(await addEmployer())];
  for (const { id } of [job, gone]) await seen(id);
  await storeFigures();
  await sql`delete from jobs where id = ${gone.id}`;
  expect(await sql`select job_id from job_figures`).toEqual([{ job_id: job.id }]);
  await purgeFigures(later(tuesday, 729 * day));
  expect(await sql`select from job_figures`).toHaveLength(1);
  await purgeFigures(later(tuesday, 740 * day));
  expect(await sql`select from job_figures`).toHaveLength(0);
});

test("事業者メニュー counts the own postings and drafts by their state", async ({ sql }) => {
  const { approved: own } = await approvedEmployerUser();
  const other = await addEmployer();
  await addJob(other, { closesOn: "2026-12-31" });
  const job = await approvedJob(own);
  expect(await countOwnJobs(own, tuesday)).toEqual({
    open: 1,
    closing: 0,
    lacking: 0,
    submitted: 0,
    returned: 0,
    draft: 0,
  });
  await sql`update jobs set closes_on = '2026-05-14', occupation = null where id = ${job.id}`;
  for (const state of ["draft", "submitted", "submitted", "returned"])
    await sql`insert into job_drafts (side, employer_id, employer_user_id, input, state, created_at, updated_at)
      values ('employer', ${own.employerId}, ${own.id}, '{}', ${state}, now(), now())`;
  expect(await countOwnJobs(own, tuesday)).toEqual({
    open: 1,
    closing: 1,
    lacking: 1,
    submitted: 2,
    returned: 1,
    draft: 1,
  });
});
