import { randomInt } from "node:crypto";
import { setTimeout as sleep } from "node:timers/promises";
import { addApplicants } from "@/tests/support/accounts";
import { concurrently, until } from "@/tests/support/crowd";
import { connect } from "@/tests/support/database";
import { quantile, spelled, tally } from "@/tests/support/figures";
import { openForm, press, visit } from "@/tests/support/forms";
import { network } from "@/tests/support/networks";
import { expect, row, test } from "./support/proof";
import { sized } from "./support/scale";

const rounds = sized(10, 1);
let visitors = 0;
const visitor = () => ({ from: network(++visitors) });

test(
  "Without a database an honest 503 and no half writes; with it, service again",
  row(
    "T33",
    "10 stops, 10 crashes and 20 times all or one backend killed, during forms: serving again ≤ 10 s, 0 partial rows",
  ),
  async ({ cluster, mailbox, startSite, atEnd, measured }) => {
    const site = await startSite({ databaseUrl: cluster.url, mailboxUrl: mailbox.url });
    const seeding = connect(cluster.url);
    const people = await addApplicants(seeding, "person", 5000, "right password 1");
    await seeding.end();
    const registration = await openForm(`${site.url}/register/apply`, "email", visitor());
    const reissue = await openForm(`${site.url}/password-reissue`, "email", visitor());

    const answers: string[] = [];
    const sent: string[] = [];
    let over = false;
    let n = 0;
    const load = concurrently(6, 6, async () => {
      while (!over) {
        const email = n % 2 ? `form${n}@example.jp` : String(people[n % people.length]);
        const typed: Record<string, string> = n % 2 ? { email } : { email, kind: "applicant" };
        const form = n++ % 2 ? registration : reissue;
        await press(form, typed, visitor()).then(
          ({ status, location }) => {
            answers.push(String(status));
            if (location.endsWith("/sent")) sent.push(email);
          },
          (error) => answers.push(String(error.cause?.code ?? error.message)),
        );
        await sleep(100);
      }
    });

    const back: number[] = [];
    const whileDown: string[] = [];
    const pages = ["/", "/terms", "/login"];
    // After each gap in listening, a page is rendered again at the next request; this makes that request.
    const read = () => Promise.all(pages.map((path) => visit(site.url + path, visitor())));
    const serves = () =>
      until(30_000, async () => {
        const email = `back${visitors}@example.jp`;
        return (await press(registration, { email }, visitor())).location === "/register/sent";
      });
    const faults = { stop: rounds, crash: rounds, "all backends": rounds, "one backend": rounds };
    for (const [fault, times] of Object.entries(faults)) {
      console.log(fault);
      for (let round = 0; round < times; round += 1) {
        await sleep(randomInt(200, 1500));
        if (fault === "stop") {
          await read();
          await cluster.stop();
          // One long outage, for what waits longer after each attempt.
          await sleep(round === 0 ? 20_000 : 1000);
          for (const path of [...pages, "/api/health"])
            whileDown.push(`${path} ${(await visit(site.url + path, visitor())).status}`);
          await cluster.start();
        } else if (fault === "crash") await cluster.crash();
        else if (fault === "all backends") await cluster.endConnections();
        else await cluster.killBackend();
        back.push((await serves()) ?? Number.POSITIVE_INFINITY);
      }
    }
    over = true;
    await load;

    const sql = connect(cluster.url);
    atEnd(() => sql.end());
    const [partial] = await sql<{ count: number }[]>`
    select (select count(*)::int from registrations where mail_id is null)
      + (select count(*)::int from reissues where mail_id is null)
      + (select count(*)::int from mails m where kind in ('registration', 'reissue')
          and not exists (select from registrations r where r.mail_id = m.id)
          and not exists (select from reissues r where r.mail_id = m.id)) as count`;
    const known = new Set((await sql`select to_address from mails`).map((mail) => mail.to_address));
    const lost = sent.filter((email) => !known.has(email)).length;
    const counts = tally(answers);
    const strange = answers.filter((answer) => answer !== "303" && answer !== "503").length;
    const static200 = whileDown.filter((line) => !line.startsWith("/api") && line.endsWith(" 200")).length;
    const slowest = Math.max(...back) / 1000;
    measured(
      `${back.length} faults (${spelled(faults)}) during ${answers.length} forms (${spelled(counts)}): serving again within ` +
        `${slowest.toFixed(1)} s (median ${(quantile(back, 0.5) / 1000).toFixed(1)}), ${partial?.count} partial rows, ` +
        `${lost} of ${sent.length} accepted lost, ${static200} of ${rounds * pages.length} static pages served while it was down`,
    );
    expect(slowest).toBeLessThanOrEqual(10);
    expect(partial?.count).toBe(0);
    expect(lost).toBe(0);
    expect(strange).toBe(0);
    expect(static200).toBe(rounds * pages.length);
    expect(sent.length).toBeGreaterThan(0);
  },
);
