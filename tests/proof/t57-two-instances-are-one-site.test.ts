import { readFileSync } from "node:fs";
import { join } from "node:path";
import { addContent } from "@/tests/support/content";
import { concurrently, until } from "@/tests/support/crowd";
import { connect } from "@/tests/support/database";
import { addSiteJob, announceJobs } from "@/tests/support/factories/postings";
import { spelled, tally } from "@/tests/support/figures";
import { openForm, press, type Visitor, visit } from "@/tests/support/forms";
import { network } from "@/tests/support/networks";
import type { Site } from "@/tests/support/site";
import { startBalancer } from "./support/balancer";
import { buildCopy } from "./support/copy";
import { answerSurvey, register } from "./support/people";
import { expect, row, test } from "./support/proof";
import { sized } from "./support/scale";

const people = sized(50, 5);
const starts = sized(5, 1);
const changes = sized(20, 2);

test(
  "Two instances, each with its own build, are one site",
  row(
    "T57",
    "first start at once: both serve, tables made once; every request to the other instance: forms, logins, limits, mails hold; changes shown by both ≤ 5 s",
  ),
  async ({ cluster, mailbox, startSite, atEnd, measured }) => {
    console.log("a build of its own");
    const { folder, remove } = await buildCopy("twin");
    atEnd(remove);
    const ids = [".", folder].map((root) => readFileSync(join(root, ".next/BUILD_ID"), "utf8"));
    const balancer = await startBalancer();
    atEnd(balancer.stop);
    const both = (): Promise<Site[]> =>
      Promise.all(
        [undefined, folder].map((folder) =>
          startSite({
            databaseUrl: cluster.url,
            mailboxUrl: mailbox.url,
            folder,
            env: { APP_URL: balancer.url },
          }),
        ),
      );

    // Both start at the same moment, on a database without tables.
    let migrated = 0;
    let sites: Site[] = [];
    for (let start = 1; start <= starts; start += 1) {
      for (const site of sites) await site.stop();
      await cluster.empty();
      sites = await both();
      const sql = connect(cluster.url);
      const journal = await sql`select hash from drizzle.__drizzle_migrations`;
      migrated += Number(new Set(journal.map(({ hash }) => hash)).size === journal.length);
      await sql.end();
    }
    const sql = connect(cluster.url);
    atEnd(() => sql.end());
    for (const site of sites) balancer.add(site);

    console.log("forms of one, sent to the other");
    const all = await register(balancer.url, mailbox, people, () => {});
    for (const [n, person] of all.entries())
      await answerSurvey(balancer.url, person, { sex: "none", age: n % 2 ? "20s" : "none" });
    const [survey] = await sql`select sum(c)::int as answers from survey_quarters, unnest(counts) c`;
    // One for 登録申請, and the receipt of 登録 with the 識別名.
    await until(60_000, async () => (await mailbox.mails()).length >= 2 * people);
    const letters = Object.values(tally((await mailbox.mails()).map((mail) => `${mail.to} ${mail.subject}`)));
    const once = letters.filter((count) => count === 1).length / 2;

    console.log("logins");
    const menus = async (visitor: Visitor, times: number) =>
      (await concurrently(times, 1, () => visit(`${balancer.url}/mypage`, visitor))).map(
        ({ status }) => status,
      );
    const inside = await concurrently(people, 4, (n) => menus((all[n] as { visitor: Visitor }).visitor, 4));
    await concurrently(people, 4, (n) => logOut(balancer.url, (all[n] as { visitor: Visitor }).visitor));
    const outside = await concurrently(people, 4, (n) => menus((all[n] as { visitor: Visitor }).visitor, 4));

    console.log("limits");
    const login = await openForm(`${balancer.url}/login`, "password", { from: network(1) });
    const email = String(all[0]?.email);
    const guesses = await concurrently(60, 20, () =>
      press(login, { email, password: `guess ${Math.random()}` }, { from: network(2) }),
    );
    const tried = guesses.filter(({ body }) => body.includes("ログインIDかパスワードが違います")).length;

    console.log("changes");
    await addContent(cluster.url);
    const waits: number[] = [];
    for (let n = 0; n < changes; n += 1) {
      const title = `灯台守その${n}`;
      const shown = (yes: boolean) =>
        until(30_000, async () => {
          const pages = await Promise.all(sites.map(({ url }) => visit(`${url}/jobs`, { from: network(3) })));
          return pages.every(({ body }) => body.includes(title) === yes);
        });
      const job = await addSiteJob(sql, { title, state: "withdrawn" });
      for (const state of ["published", "withdrawn"]) {
        await sql.begin(async (tx) => {
          await tx`update jobs set state = ${state} where id = ${job}`;
          await announceJobs(tx);
        });
        waits.push((await shown(state === "published")) ?? Number.POSITIVE_INFINITY);
      }
    }
    const slowest = Math.max(...waits) / 1000;
    const [ins, outs] = [inside.flat(), outside.flat()].map((statuses) => tally(statuses));
    measured(
      `${starts} first starts at once, ${migrated} with every migration made once; by turns to either instance: ` +
        `${people} people through form, mail, link and アンケート (${survey?.answers} answers, ${once} mails, each once), ` +
        `their menus ${spelled(ins ?? {})}, after the logout ${spelled(outs ?? {})}; ${tried} of 60 guesses tried; ` +
        `${waits.length} changes shown by both within ${slowest.toFixed(1)} s`,
    );
    expect(ids[0]).toBe(ids[1]);
    expect(migrated).toBe(starts);
    expect(survey?.answers).toBe(people);
    expect(once).toBe(people);
    expect(letters.length).toBe(2 * people);
    expect(Object.keys(ins ?? {})).toEqual(["200"]);
    expect(Object.keys(outs ?? {})).toEqual(["307"]);
    expect(tried).toBe(10);
    expect(slowest).toBeLessThanOrEqual(5);
  },
);

async function logOut(url: string, visitor: Visitor): Promise<void> {
  const { body } = await visit(`${url}/mypage`, visitor);
  const html = body.match(/<form\b[\s\S]*?<\/form>/g)?.find((form) => form.includes("ログアウト")) ?? "";
  const field = / name="(\$ACTION_ID_\w+)"/.exec(html)?.[1] ?? "";
  await press({ url: `${url}/mypage`, html, field }, {}, visitor);
}
