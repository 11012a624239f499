import { authenticate } from "@/lib/accounts/authenticate";
import { loginPolicies, networkPolicies } from "@/lib/accounts/login-limits";
import { resetNetworkLimits } from "@/lib/helpdesk/reset-network-limits";
import { viewHelpdeskSubject } from "@/lib/helpdesk/view";
import { confirmReissue } from "@/lib/mailed-links/confirm-reissue";
import { startReissue } from "@/lib/mailed-links/start-reissue";
import { consume } from "@/lib/rate-limits/consume";
import { networkOf } from "@/lib/rate-limits/network";
import { concurrently } from "@/tests/support/crowd";
import { expect, test } from "@/tests/support/domain";
import { triedOf } from "@/tests/support/guesses";
import { kinds } from "@/tests/support/kinds";
import { lastLetterTo } from "@/tests/support/letters";
import { occupyWorkers } from "@/tests/support/passwords";
import { later, login, minute, network, newcomer, signedInStaff, start } from "@/tests/support/people";

const times = (n: number) => Array.from({ length: n }, (_, i) => i);

for (const { kind, newcomer } of kinds) {
  test(`${kind}: of 200 guesses at once on one account exactly ten are tried`, async () => {
    const { email } = await newcomer();
    const guess = (n: number) => authenticate({ email, password: `guess ${n}`, network: network(7) }, start);
    expect(await triedOf(200, guess)).toBe(10);
    expect(await guess(0)).toEqual({ outcome: "limited", until: later(start, 15 * minute) });
  });
}

test("after a quarter of an hour ten more guesses are tried, and none before", async () => {
  const guess = (now: Date) =>
    authenticate({ email: "a@example.jp", password: "guess", network: network(7) }, now);
  expect(await triedOf(12, () => guess(start))).toBe(10);
  expect(await guess(later(start, 15 * minute - 1))).toEqual({
    outcome: "limited",
    until: later(start, 15 * minute),
  });
  expect(await triedOf(12, () => guess(later(start, 15 * minute)))).toBe(10);
});

test("a login that is told that the site is busy is not tried, and does not count as an attempt", async () => {
  const { email } = await newcomer();
  const crowd = occupyWorkers(60);
  const guess = () => authenticate({ email, password: "guess", network: network(7) }, start);
  expect(await Promise.all(times(30).map(guess))).toEqual(Array(30).fill({ outcome: "busy" }));
  await crowd;
  expect(await triedOf(12, guess)).toBe(10);
});

test("sixty wrong logins at once do not keep an owner on a known browser waiting", async () => {
  const owner = { ...(await newcomer()), network: network(1), browser: "the owner's browser" };
  await authenticate(owner, start);
  let tried = 0;
  const crowd = times(60).map(async (n) => {
    const from = network(100 + n);
    const answer = await authenticate({ email: `${n}@example.jp`, password: "wrong", network: from }, start);
    tried += answer.outcome === "wrong" ? 1 : 0;
    return answer;
  });
  expect(await authenticate(owner, start)).toMatchObject({ kind: "applicant" });
  expect(tried, "comparisons before the owner's").toBeLessThan(6);
  const outcomes = (await Promise.all(crowd)).map(({ outcome }) => outcome);
  expect(outcomes.filter((outcome) => outcome === "busy").length).toBeGreaterThan(20);
  expect(new Set(outcomes)).toEqual(new Set(["busy", "wrong"]));
});

for (const policy of Object.values(loginPolicies)) {
  const { purpose, most } = policy;
  test(`${purpose}: of ${most + 100} at once exactly ${most} are let through`, async () => {
    const answers = await Promise.all(times(most + 100).map(() => consume([{ policy, key: "one" }], start)));
    expect(answers.filter(({ outcome }) => outcome === "allowed")).toHaveLength(most);
    expect(await consume([{ policy, key: "another" }], start)).toEqual({ outcome: "allowed" });
  });
}

test("after a hundred failures only known browsers are tried, even with the right password", async () => {
  const owner = await newcomer("owner@example.jp", network(1));
  const browser = { network: network(2), browser: "the owner's browser" };
  await authenticate({ ...owner, ...browser }, start);
  // Failures from 500 networks count together for the account.
  await Promise.all(
    times(500).map((n) =>
      consume([{ policy: loginPolicies.account, key: `public/${owner.email}` }], later(start, n)),
    ),
  );
  const now = later(start, minute);
  const elsewhere = { email: owner.email, password: owner.password, network: network(3) };
  expect(await authenticate(elsewhere, now)).toHaveProperty("outcome", "limited");
  expect(await authenticate({ ...elsewhere, browser: "a stranger's browser" }, now)).toHaveProperty(
    "outcome",
    "limited",
  );
  // At a library the network of the owner is everybody's.
  expect(await authenticate({ ...elsewhere, network: network(1) }, now)).toHaveProperty("outcome", "limited");
  expect(await authenticate({ ...elsewhere, browser: browser.browser }, now)).toHaveProperty("sessionId");
});

for (const { kind, newcomer } of kinds) {
  test(`${kind}: an owner who is locked out can log in at once after a reissue`, async () => {
    const owner = await newcomer("owner@example.jp", network(1));
    const home = { network: network(5) };
    await Promise.all(
      times(10).map(() => authenticate({ email: owner.email, password: "typo", ...home }, start)),
    );
    await Promise.all(
      times(100).map(() => consume([{ policy: loginPolicies.account, key: `public/${owner.email}` }], start)),
    );
    expect(await authenticate({ ...owner, ...home }, start)).toHaveProperty("outcome", "limited");
    await startReissue({ kind, email: owner.email }, home, start);
    const { token, password } = await lastLetterTo(owner.email);
    const input = { token, email: owner.email, password };
    expect(await confirmReissue(input, { ...home, browser: "new phone" }, start)).toEqual({
      outcome: "changed",
    });
    expect(await authenticate({ email: owner.email, password, ...home }, start)).toHaveProperty("sessionId");
  });
}

const grouped = { network: network(7) };
const failures = (answers: { outcome: string }[]) => answers.map(({ outcome }) => outcome);

for (const { window, most, ...policy } of [
  { ...networkPolicies.network, known: "known or not" },
  { ...networkPolicies.networkDay, known: "known or not" },
]) {
  test(`${policy.purpose}: of ${most + 100} different ログインID at once exactly ${most} are let through, and each again`, async ({
    sql,
  }) => {
    const counter = (n: number) => ({
      policy: { purpose: policy.purpose, most, window, counts: policy.counts },
      key: network(7),
      subject: `public/${n}@example.jp`,
    });
    const all = times(most + 100);
    const answers = await concurrently(all.length, 30, (n) => consume([counter(n)], start));
    const tried = all.filter((n) => answers[n]?.outcome === "allowed");
    expect(tried).toHaveLength(most);
    // Its other limits stop an ID that is counted already; this one does not count it twice.
    for (const n of tried.slice(0, 10)) {
      expect(await consume([counter(n)], later(start, 1))).toEqual({ outcome: "allowed" });
    }
    const other = { ...counter(999), key: network(8) };
    expect(await consume([other], start)).toEqual({ outcome: "allowed" });
    // A place is free a window after its last use, and not before.
    const refused = await consume([counter(999)], later(start, window - 1));
    expect(refused).toEqual({ outcome: "limited", until: later(start, window) });
    expect(await consume([counter(999)], later(start, window))).toEqual({ outcome: "allowed" });
    expect(JSON.stringify(await sql`select t::text from rate_limit_subjects t`)).not.toMatch(/@|192\.|10\./);
  });
}

test("of sixty different ログインID on one network thirty are tried, known or not; a right password takes no place", async () => {
  const known = await Promise.all(times(15).map((n) => newcomer(`known${n}@example.jp`, network(n))));
  const emails = times(60).map((n) => known[n]?.email ?? `unknown${n}@example.jp`);
  for (const { email, password } of known) {
    expect(await authenticate({ email, password, ...grouped }, start)).toHaveProperty("sessionId");
  }
  const answers = [];
  for (const email of emails)
    answers.push(await authenticate({ email, password: "typo", ...grouped }, start));
  expect(failures(answers)).toEqual([...Array(30).fill("wrong"), ...Array(30).fill("limited")]);
  // The IDs that failed are tried again; with the right password one of them makes room for another.
  const [first] = known;
  if (!first) throw new Error("nobody");
  expect(await authenticate({ ...first, ...grouped }, start)).toHaveProperty("sessionId");
  const next = [];
  for (const n of [40, 41]) {
    next.push(await authenticate({ email: String(emails[n]), password: "typo", ...grouped }, start));
  }
  expect(failures(next)).toEqual(["wrong", "limited"]);
});

test("after a thousand wrong passwords behind one IPv4 every owner on a known browser is in at once", async () => {
  const owners = await Promise.all(times(10).map((n) => newcomer(`owner${n}@example.jp`, network(7))));
  for (const [n, owner] of owners.entries()) {
    const browser = `browser ${n}`;
    expect(await authenticate({ ...owner, ...grouped, browser }, start)).toHaveProperty("sessionId");
  }
  const now = later(start, minute);
  // So few at once that nobody is told to wait.
  const answers = await concurrently(1000, 2, (n) => {
    const email = n % 2 ? `owner${n % 10}@example.jp` : `nobody${n}@example.jp`;
    return authenticate({ email, password: `guess ${n}`, ...grouped }, later(now, n));
  });
  expect(failures(answers).filter((outcome) => outcome === "limited").length).toBeGreaterThan(800);
  for (const [n, owner] of owners.entries()) {
    const after = later(now, 2000);
    const stranger = await authenticate({ ...owner, ...grouped }, after);
    const known = await authenticate({ ...owner, ...grouped, browser: `browser ${n}` }, after);
    expect(known, owner.email).toHaveProperty("sessionId");
    // The browser of one owner is no known one of another, and the network of all is none.
    if (n % 2) expect(stranger).toHaveProperty("outcome", "limited");
    const other = owners[(n + 2) % 10] as typeof owner;
    if (n % 2) {
      expect(await authenticate({ ...other, ...grouped, browser: `browser ${n}` }, after)).toHaveProperty(
        "outcome",
        "limited",
      );
    }
  }
});

for (const { kind, newcomer } of kinds) {
  test(`${kind}: 再発行 is confirmed on a network that has used up its limits, from a known browser and a new one`, async () => {
    const owner = await newcomer("owner@example.jp", network(7));
    const { email } = owner;
    await authenticate({ email, password: owner.password, ...grouped, browser: "known" }, start);
    for (const n of times(31))
      await authenticate({ email: `x${n}@example.jp`, password: "x", ...grouped }, start);
    for (const n of times(4)) {
      const now = later(start, n * minute * 31);
      await startReissue({ kind, email }, grouped, now);
      const { token, password } = await lastLetterTo(email);
      const browser = n % 2 ? "known" : `new ${n}`;
      // Somebody who has seen the link uses up its own count, not that of a known browser.
      if (n % 2) {
        for (const guess of times(12)) {
          await confirmReissue(
            { token, email, password: `guess ${guess}` },
            { network: network(guess) },
            now,
          );
        }
      }
      const origin = { ...grouped, browser };
      expect(await confirmReissue({ token, email, password }, origin, now)).toEqual({ outcome: "changed" });
      expect(await authenticate({ email, password, ...origin }, now)).toHaveProperty("sessionId");
    }
  });
}

test("staff lift the limit of a network for everybody on it, found by one person whom it refused", async ({
  sql,
}) => {
  const editor = await signedInStaff("editor");
  const owner = await newcomer("owner@example.jp", network(1));
  for (const n of times(30))
    await authenticate({ email: `x${n}@example.jp`, password: "x", ...grouped }, start);
  const elsewhere = { network: network(9) };
  for (const n of times(30))
    await authenticate({ email: `y${n}@example.jp`, password: "y", ...elsewhere }, start);
  const { applicant, email, password } = owner;
  expect((await viewHelpdeskSubject(editor, applicant.id, start))?.limitedUntil.network).toBeUndefined();
  expect(await authenticate({ email, password, ...grouped }, start)).toHaveProperty("outcome", "limited");
  const until = later(start, 15 * minute);
  expect((await viewHelpdeskSubject(editor, applicant.id, start))?.limitedUntil.network).toEqual(until);
  await Promise.all(times(50).map(() => resetNetworkLimits(editor, applicant.id, start)));
  expect((await viewHelpdeskSubject(editor, applicant.id, start))?.limitedUntil.network).toBeUndefined();
  expect(await authenticate({ email, password, ...grouped }, start)).toHaveProperty("sessionId");
  const answers = [];
  for (const n of times(4)) {
    answers.push(await authenticate({ email: `z${n}@example.jp`, password: "z", ...grouped }, start));
  }
  expect(failures(answers)).toEqual(Array(4).fill("wrong"));
  const other = await authenticate({ email: "z@example.jp", password: "z", ...elsewhere }, start);
  expect(other, "a network that refused somebody else").toHaveProperty("outcome", "limited");
  const entries = await sql`select subject_name from audit_entries where action = 'lift-network-limits'`;
  expect(entries).toEqual([{ subject_name: applicant.handle }]);
});

test("a login resets the failures of its own network only", async ({ sql }) => {
  const owner = await newcomer("owner@example.jp", network(1));
  const typo = (from: string) => authenticate({ email: owner.email, password: "typo", network: from }, start);
  for (const from of [network(8), network(8), network(8), network(9), network(9)]) await typo(from);
  await login(owner, network(8), start);
  const counts = await sql<{ purpose: string; count: number }[]>`
    select purpose, count from rate_limits where purpose like 'login-%' order by purpose, count`;
  const of = (purpose: string) => counts.filter((row) => row.purpose === purpose).map((row) => row.count);
  expect(of("login-account")).toEqual([2]);
  expect(of("login-place")).toEqual([2]);
});

test("cookies of other browsers give no further attempts on the same network", async () => {
  const owner = await newcomer("owner@example.jp", network(1));
  const guess = (n: number) => {
    const browser = `device ${n}`;
    return authenticate({ email: owner.email, password: "guess", network: network(7), browser }, start);
  };
  expect(await triedOf(40, guess)).toBe(10);
});

test("of thirty guesses at a mailed password ten are tried", async () => {
  const { email } = await newcomer();
  await startReissue({ kind: "applicant", email }, { network: network(1) }, start);
  const { token } = await lastLetterTo(email);
  const guess = (n: number) =>
    confirmReissue({ token, email, password: `guess ${n}` }, { network: network(n) }, start);
  expect(await triedOf(30, guess)).toBe(10);
});

test("all addresses of an IPv6 /64 count as one network", () => {
  expect(networkOf("2001:db8:1:2::1")).toBe("2001:db8:1:2::/64");
  expect(networkOf("2001:DB8:1:2:ffff:ffff:ffff:ffff")).toBe("2001:db8:1:2::/64");
  expect(networkOf("2001:db8::1")).toBe("2001:db8:0:0::/64");
  expect(networkOf("2001:db8:0:1::")).toBe("2001:db8:0:1::/64");
  expect(networkOf("fe80::1%eth0")).toBe("fe80:0:0:0::/64");
  expect(networkOf("::ffff:192.0.2.1")).toBe("192.0.2.1");
  expect(networkOf("192.0.2.1")).toBe("192.0.2.1");
});
