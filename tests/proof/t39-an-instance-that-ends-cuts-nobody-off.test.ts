import { Agent } from "node:http";
import { connect as connectSocket } from "node:net";
import { setTimeout as sleep } from "node:timers/promises";
import { freePort } from "@/scripts/start/port.mjs";
import { addContent } from "@/tests/support/content";
import { concurrently, until } from "@/tests/support/crowd";
import { spelled, tally } from "@/tests/support/figures";
import { network } from "@/tests/support/networks";
import { ask, encoded, filledForm, type Wish } from "@/tests/support/plain";
import { expect, row, test } from "./support/proof";
import { sized } from "./support/scale";

const rounds = sized(20, 2);
let people = 0;

test(
  "An instance that is told to end cuts nobody off",
  row("T39", "20 × SIGTERM under load, searches waiting for the database: 0 cut requests, drain ≤ 30 s"),
  async ({ databaseUrl, sql, mailbox, startSite, measured }) => {
    await addContent(databaseUrl, 100);
    const port = await freePort();
    const answers: string[] = [];
    const accepted: string[] = [];
    const drains: number[] = [];
    let ends = 0;
    for (let round = 1; round <= rounds; round += 1) {
      const site = await startSite({ databaseUrl, mailboxUrl: mailbox.url, port });
      const form = (await ask(`${site.url}/register/apply`)).body;
      let over = false;
      // A refused connection is not a cut request: a load balancer then asks another instance.
      const visitor = async (n: number) => {
        const agent = n % 2 ? new Agent({ keepAlive: true, maxSockets: 1 }) : undefined;
        while (!over) {
          const email = `ends${++people}@example.jp`;
          const wish: Wish = n % 3 === 0 ? await registration(form, email, site.url) : {};
          const path = n % 3 === 0 ? "/register/apply" : n % 3 === 1 ? "/terms" : `/jobs?q=${n}`;
          const headers = { ...wish.headers, accept: "text/html", "x-forwarded-for": network(people) };
          const outcome = await ask(site.url + path, { ...wish, headers, agent }).then(
            ({ status, body }) => (/<\/html>|^$/.test(body.slice(-20)) ? String(status) : "cut"),
            (error) => (error.code === "ECONNREFUSED" ? "refused" : `cut: ${error.code}`),
          );
          answers.push(outcome);
          if (outcome === "303") accepted.push(email);
          if (outcome === "refused") await sleep(50);
        }
        agent?.destroy();
      };
      const load = concurrently(24, 24, visitor);
      // Connections without a request, as browsers open them in advance.
      const silent = Array.from({ length: 3 }, () => connectSocket(port, "localhost").on("error", () => {}));
      await sleep(500 + Math.random() * 1000);
      const lock = await sql.reserve();
      await lock`begin`;
      await lock`lock table jobs in access exclusive mode`;
      const waits = () => lock`select from pg_stat_activity where wait_event_type = 'Lock'`;
      await until(10_000, async () => (await waits()).length > 0);
      const signalled = Date.now();
      site.kill("SIGTERM");
      await until(10_000, async () => site.output().includes("draining"));
      await sleep(1000);
      await lock`commit`;
      lock.release();
      ends += Number((await site.ended) === 0);
      drains.push(Date.now() - signalled);
      over = true;
      await load;
      for (const socket of silent) socket.destroy();
      console.log(`round ${round}: ${drains.at(-1)} ms; ${spelled(tally(answers))}`);
    }
    const queued = new Set((await sql`select to_address from mails`).map((mail) => mail.to_address));
    const lost = accepted.filter((email) => !queued.has(email)).length;
    const longest = Math.max(...drains) / 1000;
    const counts = tally(answers);
    const cut = answers.filter((answer) => answer.startsWith("cut")).length;
    const wrong = answers.filter((answer) => !/^(200|303|refused|cut.*)$/.test(answer)).length;
    measured(
      `${rounds} × SIGTERM among ${answers.length} requests (${spelled(counts)}), half of them on kept connections, ` +
        `3 silent connections each: ${cut} cut, ${lost} of ${accepted.length} accepted forms lost, ` +
        `${ends} ended well, the longest drain ${longest.toFixed(1)} s`,
    );
    expect(cut + wrong + lost).toBe(0);
    expect(ends).toBe(rounds);
    expect(longest).toBeLessThanOrEqual(30);
  },
);

async function registration(html: string, email: string, origin: string) {
  const { body, headers } = await encoded(filledForm(html, "email", { email }));
  return { method: "POST", body, headers: { ...headers, origin } };
}
