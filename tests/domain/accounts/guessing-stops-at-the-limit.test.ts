import { authenticate } from "@/lib/accounts/authenticate";
import { loginPolicies, networkCounters } from "@/lib/accounts/login-limits";
import { confirmReissue } from "@/lib/mailed-links/confirm-reissue";
import { startReissue } from "@/lib/mailed-links/start-reissue";
import { runInWorker } from "@/lib/passwords/workers";
import { consume } from "@/lib/rate-limits/consume";
import { networkOf } from "@/lib/rate-limits/network";
import { expect, test } from "@/tests/support/domain";
import { kinds } from "@/tests/support/kinds";
import { lastLetterTo } from "@/tests/support/letters";
import { later, login, minute, network, newcomer, second, start } from "@/tests/support/people";

const times = (n: number) => Array.from({ length: n }, (_, i) => i);
const wrong = (answers: { outcome: string }[]) => answers.filter(({ outcome }) => outcome === "wrong").length;

for (const { kind, newcomer } of kinds) {
  test(`${kind}: of 200 guesses at once on one account exactly ten are tried`, async () => {
    const { email } = await newcomer();
    const answers = await Promise.all(
      times(200).map((n) => authenticate({ email, password: `guess ${n}`, network: network(7) }, start)),
    );
    expect(wrong(answers)).toBe(10);
    expect(answers.filter(({ outcome }) => outcome !== "wrong")).toEqual(
      Array(190).fill({ outcome: "limited", until: later(start, 15 * minute) }),
    );
  });
}

test("after a quarter of an hour ten more guesses are tried, and none before", async () => {
  const guess = (now: Date) =>
    authenticate({ email: "a@example.jp", password: "guess", network: network(7) }, now);
  await Promise.all(times(12).map(() => guess(start)));
  expect(await guess(later(start, 15 * minute - 1))).toEqual({
    outcome: "limited",
    until: later(start, 15 * minute),
  });
  const next = await Promise.all(times(12).map(() => guess(later(start, 15 * minute))));
  expect(wrong(next)).toBe(10);
});

test("a login that is told that the site is busy is not tried, and does not count as an attempt", async () => {
  const { email } = await newcomer();
  const crowd = times(130).map(() => runInWorker("hash", { password: "another", cost: 4 }));
  const guess = () => authenticate({ email, password: "guess", network: network(7) }, start);
  expect(await Promise.all(times(30).map(guess))).toEqual(Array(30).fill({ outcome: "busy" }));
  await Promise.all(crowd);
  expect(wrong(await Promise.all(times(12).map(guess)))).toBe(10);
});

test("a login gets room in the hash queue for both its comparisons or for none", async ({ sql }) => {
  const { email, password } = await newcomer();
  const before = await sql`select * from rate_limits order by key`;
  // One hash is under way and 99 wait, so there is room for one comparison.
  const crowd = times(100).map(() => runInWorker("hash", { password: "another", cost: 4 }));
  const attempt = { email, password, network: network(7) };
  expect(await authenticate(attempt, start)).toEqual({ outcome: "busy" });
  expect(await sql`select * from rate_limits order by key`, "nothing tried, nothing counted").toEqual(before);
  await Promise.all(crowd);
  expect(await authenticate(attempt, start)).toMatchObject({ kind: "applicant" });
});

for (const policy of Object.values(loginPolicies)) {
  const { purpose, most } = policy;
  test(`${purpose}: of ${most + 100} at once exactly ${most} are let through`, async () => {
    const answers = await Promise.all(times(most + 100).map(() => consume([{ policy, key: "one" }], start)));
    expect(answers.filter(({ outcome }) => outcome === "allowed")).toHaveLength(most);
    expect(await consume([{ policy, key: "another" }], start)).toEqual({ outcome: "allowed" });
  });
}

test("a network is stopped after sixty attempts a minute, on whatever accounts", async () => {
  await Promise.all(times(58).map(() => consume(networkCounters(network(7)), start)));
  const guess = (n: number, now: Date) =>
    authenticate({ email: `a${n}@example.jp`, password: "guess", network: network(7) }, now);
  expect(wrong(await Promise.all(times(20).map((n) => guess(n, start))))).toBe(2);
  expect(await guess(99, later(start, 30 * second))).toEqual({
    outcome: "limited",
    until: later(start, minute),
  });
});

test("after a hundred failures only known networks and browsers are tried, even with the right password", async () => {
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
  // The owner's network, and the owner's browser on any network.
  await login(owner, network(1), now);
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
  const answers = await Promise.all(
    times(40).map((n) =>
      authenticate(
        { email: owner.email, password: "guess", network: network(7), browser: `device ${n}` },
        start,
      ),
    ),
  );
  expect(wrong(answers)).toBe(10);
});

test("of thirty guesses at a mailed password ten are tried", async () => {
  const { email } = await newcomer();
  await startReissue({ kind: "applicant", email }, { network: network(1) }, start);
  const { token } = await lastLetterTo(email);
  const answers = await Promise.all(
    times(30).map((n) =>
      confirmReissue({ token, email, password: `guess ${n}` }, { network: network(n) }, start),
    ),
  );
  expect(answers.filter(({ outcome }) => outcome === "wrong-password")).toHaveLength(10);
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
