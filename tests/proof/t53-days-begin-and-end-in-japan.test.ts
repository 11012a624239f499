import { resolve } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import type postgres from "postgres";
import { hashToken, newToken } from "@/lib/crypto/tokens";
import { quarterOf } from "@/lib/surveys/quarter";
import { addDays, startOfJapanDay } from "@/lib/time/japan-day";
import { hour, second } from "@/lib/time/units";
import { addContent } from "@/tests/support/content";
import { connect, createDatabase, dropDatabase } from "@/tests/support/database";
import { addSiteJob } from "@/tests/support/factories/postings";
import { openForm, press, visit } from "@/tests/support/forms";
import { sum } from "@/tests/support/linking";
import type { Mailbox } from "@/tests/support/mailbox";
import { network } from "@/tests/support/networks";
import type { Site, SiteOptions } from "@/tests/support/site";
import { expect, row, test } from "./support/proof";
import { sized } from "./support/scale";

const zones = ["UTC", "America/Los_Angeles"];
// The last day of a fiscal year, a year, a month, the days around a leap day, and the start of DST in Los Angeles.
const ends = ["2027-03-31", "2027-12-31", "2027-04-30", "2028-02-28", "2028-02-29", "2027-03-14"];
const days = ends.slice(0, sized(ends.length, 1));
// The clock starts so many ms before midnight; starting the site takes some of them.
const lead = 15 * second;
const visitor = { from: network(53) };

/** What a page shows: the state before midnight, the one after it, or neither. */
type Sight = "before" | "after" | "mixed";
type Look = { page: string; asked: number; answered: number; sight: Sight };

test(
  "Days begin and end in Japan, links after 24 hours, to the second",
  row(
    "T53",
    "pages asked without a pause from 23:59:57 to 00:00:02 at 6 ends of months, server and database in UTC and in Los Angeles: 0 wrong",
  ),
  async ({ mailbox, startSite, atEnd, measured }) => {
    const looks: Look[] = [];
    let answers = 0;
    let misplaced = 0;
    for (const [n, zone] of zones.entries()) {
      const name = `row_t53_${n}`;
      const databaseUrl = await createDatabase(name);
      atEnd(() => dropDatabase(name));
      await addContent(databaseUrl);
      const owner = connect(databaseUrl);
      atEnd(() => owner.end());
      await owner.unsafe(`alter database ${name} set timezone = '${zone}'`);
      // Only connections made from now on have this zone.
      const sql = connect(databaseUrl);
      atEnd(() => sql.end());
      for (const day of days) {
        const night = await passMidnight(startSite, sql, { databaseUrl, zone, day });
        looks.push(...night.looks);
        answers += night.answers;
        misplaced += night.misplaced;
        console.log(`${zone}, the end of ${day}: ${night.looks.length} looks`);
      }
      looks.push(...(await outliveLink(startSite, sql, { databaseUrl, mailbox, zone })));
      console.log(`${zone}, the end of a link`);
    }
    const wrong = looks.filter(({ sight, asked, answered }) =>
      answered < 0 ? sight !== "before" : asked >= 0 ? sight !== "after" : sight === "mixed",
    );
    for (const { page, asked, answered, sight } of wrong.slice(0, 10))
      console.log(`${page}: ${sight} from ${asked} to ${answered} ms`);
    const last = Math.max(...looks.filter(({ sight }) => sight === "before").map(({ answered }) => answered));
    const pages = new Set(looks.map(({ page }) => page));
    measured(
      `${zones.length} zones × ${days.length} midnights and the end of a link: ${looks.length} looks at ${pages.size} pages, ` +
        `${wrong.length} wrong, the last sight of the day before answered ${last.toFixed(0)} ms after its end; ` +
        `${misplaced} of ${answers} answers of the アンケート in the wrong quarter`,
    );
    expect(wrong).toEqual([]);
    for (const page of pages) {
      const seen = looks.filter((look) => look.page === page).map(({ sight }) => sight);
      expect(seen, page).toEqual(expect.arrayContaining(["before", "after"]));
    }
    expect(answers).toBeGreaterThan(0);
    expect(misplaced).toBe(0);
  },
);

type Setting = { databaseUrl: string; zone: string };
type Start = (options: SiteOptions) => Promise<Site>;

async function passMidnight(
  startSite: Start,
  sql: postgres.Sql,
  { databaseUrl, zone, day }: Setting & { day: string },
) {
  const next = addDays(day, 1);
  const midnight = startOfJapanDay(next).getTime();
  const [ending, beginning] = [`灯台守${day}まで`, `灯台守${next}から`];
  const publishedAt = new Date(midnight - 24 * hour);
  const own = { publishedAt, opensOn: addDays(day, -30), closesOn: addDays(day, 30) };
  const closes = await addSiteJob(sql, { title: ending, ...own, closesOn: day });
  const opens = await addSiteJob(sql, { title: beginning, ...own, opensOn: next });
  const shows = (body: string): Sight => {
    const [old, young] = [body.includes(ending), body.includes(beginning)];
    return old === young ? "mixed" : old ? "before" : "after";
  };
  const pages: [path: string, sight: (body: string, status: number) => Sight][] = [
    ["/", shows],
    ["/jobs", shows],
    [`/jobs?q=${encodeURIComponent("灯台守")}`, shows],
    [`/jobs/${closes}`, (body) => (body.includes("この求人は、募集を終了しました。") ? "after" : "before")],
    [`/jobs/${opens}`, (_, status) => (status === 404 ? "before" : status === 200 ? "after" : "mixed")],
  ];
  const tickets = Array.from({ length: 40 }, newToken);
  const expires = new Date(midnight + hour);
  const hashes = tickets.map((ticket) => ({ token_hash: hashToken(ticket), expires_at: expires }));
  await sql`insert into survey_tickets ${sql(hashes)}`;

  const ahead = midnight - lead - Date.now();
  const clock = () => Date.now() + ahead - midnight;
  const NODE_OPTIONS = `--import ${resolve("tests/proof/support/shift-clock.mjs")}`;
  const env = { TZ: zone, NODE_OPTIONS, CLOCK_AHEAD_MS: String(ahead) };
  const site = await startSite({ databaseUrl, env });
  const looks = pages.map(([path, sight]) =>
    look(site.url + path, { clock, sight, name: path.replace(closes, "ending").replace(opens, "beginning") }),
  );
  const counted = async (quarter: Date) => {
    const [row] = await sql`select counts from survey_quarters where quarter = ${quarterOf(quarter)}`;
    return sum((row?.counts ?? []) as number[]);
  };
  const quarters = [new Date(midnight - 1), new Date(midnight)] as const;
  const [oldBefore, newBefore] = [await counted(quarters[0]), await counted(quarters[1])];
  const given = { old: 0, young: 0, either: 0 };
  await sleep(Math.max(0, -3_000 - clock()));
  for (const ticket of tickets) {
    const person = { ...visitor, cookie: `survey=${ticket}` };
    const form = await openForm(`${site.url}/survey`, "sex", person);
    const asked = clock();
    await press(form, { sex: "none", age: "none" }, person);
    given[asked >= 0 ? "young" : clock() < 0 ? "old" : "either"] += 1;
    if (clock() > 2_000) break;
    await sleep(100);
  }
  const seen = (await Promise.all(looks)).flat();
  await site.stop();
  const counts = [(await counted(quarters[0])) - oldBefore, (await counted(quarters[1])) - newBefore];
  const all = given.old + given.young + given.either;
  const same = quarterOf(quarters[0]) === quarterOf(quarters[1]);
  const right = same
    ? counts[0] === all
    : Number(counts[0]) >= given.old && Number(counts[1]) >= given.young && sum(counts) === all;
  await sql`update jobs set state = 'withdrawn' where id in ${sql([closes, opens])}`;
  await sql`delete from survey_tickets`;
  return { looks: seen, answers: all, misplaced: right && given.old * given.young > 0 ? 0 : all };
}

/** Requests a mailed link without a pause around the end of its 24 hours. */
async function outliveLink(
  startSite: Start,
  sql: postgres.Sql,
  { databaseUrl, mailbox, zone }: Setting & { mailbox: Mailbox },
): Promise<Look[]> {
  await mailbox.reset();
  const site = await startSite({ databaseUrl, mailboxUrl: mailbox.url, env: { TZ: zone } });
  const form = await openForm(`${site.url}/register/apply`, "email", visitor);
  await press(form, { email: "link@example.jp" }, visitor);
  const link = /^https?:\/\/\S+$/m.exec((await mailbox.mail("link@example.jp")).text)?.[0] ?? "";
  const end = Date.now() + 3_000;
  // The acceptance is recorded only after the mail has arrived, so this waits for it.
  const accepted = new Date(end - 24 * hour);
  while ((await sql`update mails set accepted_at = ${accepted} where state = 'accepted'`).count === 0)
    await sleep(50);
  const sight = (body: string): Sight =>
    body.includes("有効期限") ? "after" : body.includes('name="handlePrefix"') ? "before" : "mixed";
  const looks = await look(link, { clock: () => Date.now() - end, sight, name: "mailed link" });
  await site.stop();
  return looks;
}

type Looking = { clock: () => number; sight: (body: string, status: number) => Sight; name: string };

/** Requests the page without a pause, from three seconds before zero of the clock to two seconds after it. */
async function look(url: string, { clock, sight, name }: Looking): Promise<Look[]> {
  const looks: Look[] = [];
  await sleep(Math.max(0, -3_000 - clock()));
  while (clock() < 2_000) {
    const asked = clock();
    const { body, status } = await visit(url, visitor);
    looks.push({ page: name, asked, answered: clock(), sight: sight(body, status) });
  }
  return looks;
}
