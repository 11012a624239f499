import { execFile } from "node:child_process";
import { availableParallelism } from "node:os";
import { setTimeout as sleep } from "node:timers/promises";
import { promisify } from "node:util";
import { addApplicants } from "@/tests/support/accounts";
import { median, quantile } from "@/tests/support/figures";
import { openForm, type PlainForm, press } from "@/tests/support/forms";
import { network } from "@/tests/support/networks";
import { rounds, row, test } from "./support/bench";

const seconds = 6;
const offered = 30;
const password = "right password 1";
// As in lib/passwords/workers.ts, one core is left to the event loop.
const threads = Math.max(1, availableParallelism() - 1);
let visitors = 0;

type Found = Record<"idle" | "flooded" | "times" | "done" | "bare" | "share", number>;

test(`A page while ${offered} logins a second are offered`, row("b"), async ({ site, sql, report }) => {
  const emails = await addApplicants(sql, "bench", seconds * offered, password, "now");
  const form = await openForm(`${site.url}/login`, "password", { from: network(++visitors) });
  await loadPage(site.url);
  const found: Found[] = [];
  for (let round = 0; round < rounds; round += 1) {
    console.log(`round ${round + 1}`);
    const idle = await loadPage(site.url);
    const bare = await bareLogins();
    const offering = offerLogins(form, emails);
    const flooded = await loadPage(site.url);
    const done = await offering;
    found.push({ idle, flooded, times: flooded / idle, done, bare, share: done / bare });
  }
  const middle = (name: keyof Found) => median(found.map((one) => one[name]));
  const each = (name: "times" | "share") => found.map((one) => one[name].toFixed(2)).join(" ");
  report(
    {
      what: "p95 of the top page over the same when idle",
      figure: `${middle("times").toFixed(2)} (${middle("flooded").toFixed(0)} ms)`,
      floor: "≤ 2, or ≤ 50 ms",
      kept: middle("times") <= 2 || middle("flooded") <= 50,
      detail: `idle ${middle("idle").toFixed(0)} ms; rounds ${each("times")}`,
    },
    {
      what: "logins over what bare bcryptjs compares on as many threads",
      figure: middle("share").toFixed(2),
      floor: "≥ 0.85",
      kept: middle("share") >= 0.85,
      detail:
        `${middle("done").toFixed(1)} and ${middle("bare").toFixed(1)} a second, threads: ${threads}; ` +
        `rounds ${each("share")}`,
    },
  );
});

/** Loads the page ten times a second; p95 in ms. */
async function loadPage(url: string): Promise<number> {
  const args = ["tests/support/load-page.mjs", url, String(seconds), "10"];
  const { stdout } = await promisify(execFile)(process.execPath, args);
  return quantile(JSON.parse(stdout), 0.95);
}

async function bareLogins(): Promise<number> {
  const args = ["tests/bench/support/bare-bcrypt.mjs", String(seconds), String(threads)];
  const { stdout } = await promisify(execFile)(process.execPath, args);
  return Number(stdout);
}

/** Logins a second that led to 求職者メニュー while more were offered. Waits for those that are still open at the end. */
async function offerLogins(form: PlainForm, emails: string[]): Promise<number> {
  const begun = performance.now();
  let done = 0;
  const login = async (email: string) => {
    // A login whose answer never comes is not counted, and does not end the row.
    const answer = await press(form, { email, password }, { from: network(++visitors) }).catch(
      () => undefined,
    );
    if (answer?.location === "/mypage" && performance.now() - begun <= seconds * 1000) done += 1;
  };
  const logins: Promise<void>[] = [];
  for (const [n, email] of emails.entries()) {
    await sleep(Math.max(0, begun + (n * 1000) / offered - performance.now()));
    logins.push(login(email));
  }
  await Promise.all(logins);
  return done / seconds;
}
