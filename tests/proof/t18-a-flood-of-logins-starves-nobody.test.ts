import { execFile } from "node:child_process";
import { readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { promisify } from "node:util";
import { addApplicants } from "@/tests/support/accounts";
import { quantile, spelled, tally } from "@/tests/support/figures";
import { openForm, type PlainForm, press } from "@/tests/support/forms";
import { network } from "@/tests/support/networks";
import { expect, row, test } from "./support/proof";
import { sized } from "./support/scale";

const seconds = sized(60, 10);
const perSecond = 30;
const password = "right password 1";
let visitors = 0;
const visitor = () => ({ from: network(++visitors) });

test(
  "A flood of logins starves nobody",
  row(
    "T18",
    "30 logins/s for 60 s: top page p95 ≤ 2 × idle or ≤ 50 ms, loop stall p99 ≤ 50 ms, refused ≤ 1 s, an owner gets in",
  ),
  async ({ databaseUrl, sql, startSite, atEnd, measured }) => {
    const loopFile = join(tmpdir(), `loop-${process.pid}.jsonl`);
    atEnd(async () => rmSync(loopFile, { force: true }));
    const env = {
      NODE_OPTIONS: `--import ${resolve("tests/proof/support/watch-loop.mjs")}`,
      LOOP_FILE: loopFile,
    };
    const site = await startSite({ databaseUrl, env });
    const owners = await addApplicants(sql, "owner", 2, password);
    const form = await openForm(`${site.url}/login`, "password", visitor());
    const watch = async (duration: number) => {
      const args = ["tests/support/load-page.mjs", site.url, String(duration), "10"];
      const { stdout } = await promisify(execFile)(process.execPath, args);
      return quantile(JSON.parse(stdout), 0.95);
    };
    const stall = (from: number, to: number) => {
      const lines = readFileSync(loopFile, "utf8")
        .trim()
        .split("\n")
        .map((line) => JSON.parse(line));
      const during = lines.filter(({ at }) => at > from + 1000 && at <= to);
      return {
        p99: quantile(
          during.map((line) => line.p99),
          0.5,
        ),
        max: Math.max(...during.map((line) => line.max)),
      };
    };

    await watch(5);
    const results = [];
    for (const [name, from] of [
      ["one network", () => ({ from: "192.0.2.66" })],
      ["1,800 networks", visitor],
    ] as const) {
      console.log(`${perSecond} logins/s from ${name}`);
      // The idle time is measured before and after, so that other load on the machine affects both.
      const before = await watch(Math.ceil(seconds / 4));
      const at = Date.now();
      const flooding = flood(form, from);
      const entering = enter(form, String(owners[results.length]));
      const flooded = await watch(seconds);
      const { p99, max } = stall(at, Date.now());
      const answers = await flooding;
      const entered = await entering;
      const idle = (before + (await watch(Math.ceil(seconds / 4)))) / 2;
      const refused = answers.filter(({ outcome }) => outcome !== "tried").map(({ ms }) => ms);
      results.push({ name, idle, flooded, p99, max, entered, answers, refusedMs: quantile(refused, 0.99) });
    }
    measured(
      results
        .map(
          ({ name, idle, flooded, p99, max, entered, answers, refusedMs }) =>
            `from ${name}, ${seconds} s: page p95 ${flooded.toFixed(0)} ms (idle ${idle.toFixed(0)}), ` +
            `loop stall p99 ${p99.toFixed(0)} ms, longest ${max.toFixed(0)}; ` +
            `${spelled(tally(answers.map(({ outcome }) => outcome)))}, refused within ${refusedMs.toFixed(0)} ms (p99); ` +
            `an owner ${entered ? `in ${entered}` : "NOT IN"}`,
        )
        .join(" · "),
    );
    for (const { name, idle, flooded, p99, entered, answers, refusedMs } of results) {
      expect(flooded, name).toBeLessThanOrEqual(Math.max(50, 2 * idle));
      expect(p99, name).toBeLessThanOrEqual(50);
      expect(entered, name).toBeDefined();
      expect(refusedMs, name).toBeLessThanOrEqual(1000);
      for (const { outcome } of answers) expect(outcome, name).toMatch(/^(tried|limited|busy)$/);
    }
  },
);

/** Sends the logins at their rate, whether or not earlier ones were answered. */
async function flood(form: PlainForm, from: () => { from: string }) {
  const begun = performance.now();
  const logins: Promise<{ outcome: string; ms: number }>[] = [];
  for (let n = 0; n < seconds * perSecond; n += 1) {
    await sleep(Math.max(0, begun + (n * 1000) / perSecond - performance.now()));
    const typed = { email: `nobody${n}@example.jp`, password: "wrong password" };
    logins.push(
      press(form, typed, from()).then(
        ({ body, status, ms }) => ({ outcome: outcomeOf(body, status), ms }),
        (error) => ({ outcome: String(error.cause?.code ?? error.message), ms: 0 }),
      ),
    );
  }
  return Promise.all(logins);
}

/** An owner logs in during the flood, and tries again when the page says that it is busy. */
async function enter(form: PlainForm, email: string): Promise<string | undefined> {
  await sleep((seconds * 1000) / 3);
  const home = visitor();
  const begun = Date.now();
  for (let presses = 1; presses <= 20; presses += 1) {
    const answer = await press(form, { email, password }, home).catch(() => undefined);
    if (answer?.location === "/mypage")
      return `at press ${presses}, ${Math.round((Date.now() - begun) / 1000)} s`;
    await sleep(1000);
  }
  return undefined;
}

function outcomeOf(body: string, status: number): string {
  if (body.includes("ログインIDかパスワードが違います")) return "tried";
  if (body.includes("短い間に何度も操作があった")) return "limited";
  return body.includes("ただいま大変混み合っています") ? "busy" : String(status);
}
