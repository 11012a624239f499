import { readFileSync } from "node:fs";
import { join } from "node:path";
import { connect } from "@/tests/support/database";
import { addSiteJob, announceJobs } from "@/tests/support/factories/postings";
import type { Site } from "@/tests/support/site";
import { startBalancer } from "../balancer";
import { startCluster } from "../cluster";
import { addContent } from "../content";
import { buildCopy } from "../copy";
import { concurrently, until } from "../crowd";
import { spelled, tally } from "../figures";
import { answerSurvey, register } from "../people";
import type { Row } from "../row";
import { sized } from "../scale";
import { address, openForm, press, type Visitor, visit } from "../visitor";

const people = sized(50, 5);
const starts = sized(5, 1);
const changes = sized(20, 2);

export const row: Row = {
  id: "T57",
  promise: "Two instances, each with its own build, are one site",
  floor:
    "first start at once: both serve, tables made once; every request to the other instance: forms, logins, limits, mails hold; changes shown by both ≤ 5 s",
  async run(stage) {
    const mailbox = await stage.mailbox();
    stage.say("a build of its own");
    const folder = await buildCopy(stage, "twin");
    const ids = [".", folder].map((root) => readFileSync(join(root, ".next/BUILD_ID"), "utf8"));
    const balancer = await startBalancer();
    stage.atEnd(balancer.stop);
    const cluster = await startCluster(stage, "pg-proof-twins", 4894);
    const both = (): Promise<Site[]> =>
      Promise.all(
        [undefined, folder].map((folder) =>
          stage.site({
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
    stage.atEnd(() => sql.end());
    for (const site of sites) balancer.add(site);

    stage.say("forms of one, sent to the other");
    const all = await register(balancer.url, mailbox, people, () => {});
    for (const [n, person] of all.entries())
      await answerSurvey(balancer.url, person, { sex: "none", age: n % 2 ? "20s" : "none" });
    const [survey] = await sql`select sum(c)::int as answers from survey_quarters, unnest(counts) c`;
    const letters = Object.values(tally((await mailbox.mails()).map((mail) => mail.to)));
    const once = letters.filter((count) => count === 1).length;

    stage.say("logins");
    const menus = async (visitor: Visitor, times: number) =>
      (await concurrently(times, 1, () => visit(`${balancer.url}/mypage`, visitor))).map(
        ({ status }) => status,
      );
    const inside = await concurrently(people, 4, (n) => menus((all[n] as { visitor: Visitor }).visitor, 4));
    await concurrently(people, 4, (n) => logOut(balancer.url, (all[n] as { visitor: Visitor }).visitor));
    const outside = await concurrently(people, 4, (n) => menus((all[n] as { visitor: Visitor }).visitor, 4));

    stage.say("limits");
    const login = await openForm(`${balancer.url}/login`, "password", { from: address(1) });
    const email = String(all[0]?.email);
    const guesses = await concurrently(60, 20, () =>
      press(login, { email, password: `guess ${Math.random()}` }, { from: address(2) }),
    );
    const tried = guesses.filter(({ body }) => body.includes("ログインIDかパスワードが違います")).length;

    stage.say("changes");
    await addContent(cluster.url);
    const waits: number[] = [];
    for (let n = 0; n < changes; n += 1) {
      const title = `灯台守その${n}`;
      const shown = (yes: boolean) =>
        until(30_000, async () => {
          const pages = await Promise.all(sites.map(({ url }) => visit(`${url}/jobs`, { from: address(3) })));
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
    return {
      kept:
        ids[0] === ids[1] &&
        migrated === starts &&
        survey?.answers === people &&
        once === people &&
        letters.length === people &&
        String(Object.keys(ins ?? {})) === "200" &&
        String(Object.keys(outs ?? {})) === "307" &&
        tried === 10 &&
        slowest <= 5,
      measured:
        `${starts} first starts at once, ${migrated} with every migration made once; by turns to either instance: ` +
        `${people} people through form, mail, link and アンケート (${survey?.answers} answers, ${once} mails, each once), ` +
        `their menus ${spelled(ins ?? {})}, after the logout ${spelled(outs ?? {})}; ${tried} of 60 guesses tried; ` +
        `${waits.length} changes shown by both within ${slowest.toFixed(1)} s`,
    };
  },
};

async function logOut(url: string, visitor: Visitor): Promise<void> {
  const { body } = await visit(`${url}/mypage`, visitor);
  const html = body.match(/<form\b[\s\S]*?<\/form>/g)?.find((form) => form.includes("ログアウト")) ?? "";
  const field = / name="(\$ACTION_ID_\w+)"/.exec(html)?.[1] ?? "";
  await press({ url: `${url}/mypage`, html, field }, {}, visitor);
}
