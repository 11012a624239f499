import { addApplicants, addEmployerUsers } from "@/tests/support/accounts";
import { until } from "@/tests/support/crowd";
import { median, separation } from "@/tests/support/figures";
import { type Answer, openForm, type PlainForm, press, visit } from "@/tests/support/forms";
import { network } from "@/tests/support/networks";
import { expect, row, test } from "./support/proof";
import { sized } from "./support/scale";

const samples = sized(300, 20);
let visitors = 0;
const visitor = () => ({ from: network(++visitors) });

type Question = { name: string; ask: (email: string) => Promise<Answer>; known: string[]; unknown: string[] };

test(
  "Nobody learns whether an address is registered",
  row(
    "T12",
    "300 samples each, serial: bodies equal but nonce, time and address, AUC ≤ 0.60, median gap ≤ 10 ms",
  ),
  async ({ sql, site, measured }) => {
    const login = await openForm(`${site.url}/login`, "password", visitor());
    const registerAsApplicant = await openForm(`${site.url}/register/apply`, "email", visitor());
    const registerAsEmployer = await openForm(`${site.url}/business/register/apply`, "email", visitor());
    const reissue = await openForm(`${site.url}/password-reissue`, "email", visitor());
    // Each request comes from a new network, so that no limit is reached. The addresses have the same length.
    const crowdOf = (name: string, hashed: "before" | "now" = "before") =>
      addApplicants(sql, name, samples, "right password 1", hashed);
    const strangers = (name: string) => Array.from({ length: samples }, (_, n) => `${name}${n}@example.jp`);
    const guess = (email: string, from = visitor()) =>
      press(login, { email, password: "wrong password" }, from);
    const prober = visitor();
    const [known] = await crowdOf("limited-known-");
    const unknown = "limited-other-0@example.jp";
    for (const email of [String(known), unknown]) for (let n = 0; n < 10; n += 1) await guess(email, prober);
    const questions: Question[] = [
      {
        name: "login",
        ask: guess,
        known: await crowdOf("login-known-", "now"),
        unknown: strangers("login-other-"),
      },
      {
        name: "login of 事業者",
        ask: guess,
        known: await addEmployerUsers(sql, "staff-known-", samples, "right password 1", "now"),
        unknown: strangers("staff-other-"),
      },
      {
        name: "register",
        ask: (email) => pressAndFollow(registerAsApplicant, { email }),
        known: await crowdOf("start-known-"),
        unknown: strangers("start-other-"),
      },
      {
        name: "reissue",
        ask: (email) => pressAndFollow(reissue, { email, kind: "applicant" }),
        known: await crowdOf("again-known-"),
        unknown: strangers("again-other-"),
      },
      {
        name: "register of 事業者",
        ask: (email) => pressAndFollow(registerAsEmployer, { email }),
        known: await addEmployerUsers(sql, "firm-known-", samples, "right password 1"),
        unknown: strangers("firm-other-"),
      },
      {
        name: "register of 事業者 by 求職者",
        ask: (email) => pressAndFollow(registerAsEmployer, { email }),
        known: await crowdOf("both-known-"),
        unknown: strangers("both-other-"),
      },
      {
        name: "reissue of 事業者",
        ask: (email) => pressAndFollow(reissue, { email, kind: "employer" }),
        known: await addEmployerUsers(sql, "lost-known-", samples, "right password 1"),
        unknown: strangers("lost-other-"),
      },
      {
        name: "limit",
        ask: (email) => guess(email, prober),
        known: Array(samples).fill(known),
        unknown: Array(samples).fill(unknown),
      },
    ];
    const results = [];
    for (const question of questions) {
      console.log(question.name);
      results.push(await probe(question));
      // The queue is empty before the next question, so that delivery does not disturb its times.
      await until(60_000, async () => (await sql`select from mails where state <> 'accepted'`).length === 0);
    }
    measured(
      `n = ${samples} each: ${results
        .map(
          ({ name, different, area, gap, typical }) =>
            `${name} ${different ? `${different} pairs DIFFER` : "equal"}, AUC ${area.toFixed(2)}, gap ${gap.toFixed(1)} ms of ${typical.toFixed(0)}`,
        )
        .join("; ")}`,
    );
    for (const { name, different, area, gap } of results) {
      expect(different, name).toBe(0);
      expect(area, name).toBeLessThanOrEqual(0.6);
      expect(gap, name).toBeLessThanOrEqual(10);
    }
  },
);

async function probe({ name, ask, known, unknown }: Question) {
  const times: Record<"known" | "unknown", number[]> = { known: [], unknown: [] };
  let different = 0;
  for (let n = 0; n < known.length; n += 1) {
    // The order within a pair is random, so that drift and effects of the request before affect both groups.
    const pair = [["known", known[n]] as const, ["unknown", unknown[n]] as const];
    if (Math.random() < 0.5) pair.reverse();
    const seen = new Set<string>();
    for (const [kind, email] of pair) {
      const answer = await ask(String(email));
      seen.add(nameless(answer, String(email)));
      // The first three pairs are a warm-up.
      if (n > 2) times[kind].push(answer.ms);
    }
    if (seen.size > 1) different += 1;
  }
  const gap = Math.abs(median(times.known) - median(times.unknown));
  const area = separation(times.known, times.unknown);
  return { name, different, area, gap, typical: median(times.unknown) };
}

/** Submits the form and follows the redirect: that page is part of the answer, but the time is only that of the form. */
async function pressAndFollow(form: PlainForm, typed: Record<string, string>): Promise<Answer> {
  const from = visitor();
  const answer = await press(form, typed, from);
  const next = await visit(new URL(answer.location, form.url).href, { ...from, cookie: answer.cookie });
  return { ...answer, body: `${answer.body}\n${next.status} ${next.body}` };
}

/** The answer without what differs for every visitor: nonce, times, values of cookies and the typed address. */
function nameless({ status, location, body, cookie }: Answer, email: string): string {
  const text = [status, location, cookie.replace(/=[^;]*/g, (value) => `=${value.length}`), body].join("\n");
  return text
    .replaceAll(email, "<address>")
    .replaceAll(encodeURIComponent(email), "<address>")
    .replaceAll(/ nonce="([^"]+)"/.exec(body)?.[1] ?? "<nonce>", "<nonce>")
    .replace(/\b1[789]\d{11}\b/g, "<time>")
    .replace(/(\bwait\W+)\d+/g, "$1<time>")
    .replace(/\d+月\d+日|\d+\/\d+ \d+:\d\d|\d+:\d\d/g, "<clock>");
}
