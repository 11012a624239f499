import { randomInt } from "node:crypto";
import { setTimeout as sleep } from "node:timers/promises";
import { minute } from "@/lib/time/units";
import { concurrently, until } from "@/tests/support/crowd";
import { connect } from "@/tests/support/database";
import { spelled, tally } from "@/tests/support/figures";
import { openForm, press } from "@/tests/support/forms";
import { network } from "@/tests/support/networks";
import { startWorker } from "@/tests/support/outbox";
import { siteSettings } from "@/tests/support/settings";
import type { Site } from "@/tests/support/site";
import { expect, row, test } from "./support/proof";
import { sized } from "./support/scale";

const forms = sized(1000, 40);
// Kills of the servers and starts of two instances, of a process that only delivers, and of the database.
const planned = { server: sized(60, 2), start: sized(20, 2), worker: sized(80, 3), database: sized(40, 2) };
const kills = Object.values(planned).reduce((sum, count) => sum + count);

test(
  "An accepted form is exactly one accepted mail, whatever dies",
  row("T4", "1,000 accepted forms, 200 kill -9, 10 % of the provider's answers dropped: 0 lost, 0 double"),
  async ({ cluster, mailbox, startSite, atEnd, measured }) => {
    await mailbox.fault({ mode: "drop", every: 10 });
    // Slow calls, so that kills interrupt some.
    await mailbox.fault({ mode: "slow", ms: 300 });
    const sites: (Site | undefined)[] = [undefined, undefined];
    const start = () => startSite({ databaseUrl: cluster.url, mailboxUrl: mailbox.url });
    for (const n of [0, 1]) sites[n] = await start();
    const form = await openForm(`${sites[0]?.url}/register/apply`, "email", { from: network(1) });

    const left = { ...planned };
    let accepted = 0;
    let killed = 0;
    // Forms and kills progress at the same rate, so that every kill happens under load.
    const inStep = async () => {
      while (killed / kills > accepted / forms + 0.05 && accepted < forms) await sleep(50);
    };
    const attack = async (kind: keyof typeof left, act: () => Promise<unknown>) => {
      left[kind] -= 1;
      await inStep();
      await sleep(randomInt(100, 2000));
      await act();
      killed += 1;
      if (killed % 20 === 0) console.log(`${killed} kills, ${accepted} forms`);
    };
    const attackSite = async (n: number) => {
      while (left.server + left.start > 0) {
        const kind = randomInt(left.server + left.start) < left.server ? "server" : "start";
        await attack(kind, async () => {
          const site = sites[n];
          sites[n] = undefined;
          if (kind === "server") site?.killServer("SIGKILL");
          else site?.kill("SIGKILL");
        });
        // While the database is down `npm start` fails, and is started again.
        while (!sites[n]) sites[n] = await start().catch(() => undefined);
      }
    };
    const attackWorker = async () => {
      let worker = await startDelivering(cluster.url, mailbox.url);
      // The last one goes on until the queue is empty. It must not deliver the mails of the next row.
      atEnd(() => worker.kill());
      while (left.worker > 0) {
        await attack("worker", () => worker.kill());
        worker = await startDelivering(cluster.url, mailbox.url);
      }
    };
    const attackDatabase = async () => {
      while (left.database > 0)
        await attack("database", () => (left.database % 2 ? cluster.crash() : cluster.killBackend())).catch(
          () => {
            // The server was still recovering from the last kill: this one does not count.
            left.database += 1;
          },
        );
    };

    const answers = new Map<string, string>();
    const post = async () => {
      while (accepted < forms) {
        const site = sites[randomInt(2)] ?? sites[0] ?? sites[1];
        if (!site || accepted / forms > killed / kills + 0.05) {
          await sleep(50);
          continue;
        }
        const email = `form${answers.size}@example.jp`;
        answers.set(email, "unanswered");
        const url = `${site.url}/register/apply`;
        const visitor = { from: network(answers.size) };
        const answer = await press({ ...form, url }, { email }, visitor).catch(() => undefined);
        const good = answer?.location === "/register/sent";
        if (answer) answers.set(email, good ? "accepted" : `refused (${answer.status})`);
        accepted += Number(good);
      }
    };
    const attacks = [attackSite(0), attackSite(1), attackWorker(), attackDatabase()];
    await Promise.all([...attacks, concurrently(6, 6, post)]);

    console.log("all killed; the queue runs empty");
    const sql = connect(cluster.url);
    atEnd(() => sql.end());
    const open = () => sql`select from mails where state in ('queued', 'sending')`;
    await until(5 * minute, async () => (await open()).length === 0);
    const mails = await mailbox.mails();
    const got = tally(mails.map((mail) => mail.to));
    const rows = await sql`select to_address, state, attempts from mails`;
    const wanted = [...answers].filter(([, answer]) => answer === "accepted").map(([email]) => email);
    const lost = wanted.filter((email) => !got[email]).length;
    const double = Object.values(got).filter((count) => count > 1).length;
    const halves = (await sql`select from registrations where mail_id is null`).length;
    const unsent = rows.filter((one) => one.state !== "accepted" || !got[one.to_address]).length;
    measured(
      `${killed} kill -9 (${spelled(planned)}) over ${answers.size} forms (${spelled(tally([...answers.values()]))}): ` +
        `${lost} lost, ${double} double, ${halves} half written; ` +
        `${rows.filter((one) => one.attempts > 1).length} mails were interrupted and went out by a later call`,
    );
    expect(wanted.length).toBeGreaterThanOrEqual(forms);
    expect(killed).toBe(kills);
    expect({ lost, double, halves, unsent }).toEqual({ lost: 0, double: 0, halves: 0, unsent: 0 });
    expect(mails.length).toBe(rows.length);
  },
);

/** The delivery loop in a process of its own, beside those of the instances. */
function startDelivering(DATABASE_URL: string, RESEND_BASE_URL: string) {
  return startWorker(siteSettings({ DATABASE_URL, RESEND_BASE_URL, APP_URL: "http://localhost:3000" }));
}
