import { consumeMail, mailPolicies } from "@/lib/mailed-links/limits";
import { startRegistration } from "@/lib/mailed-links/start-registration";
import { startReissue } from "@/lib/mailed-links/start-reissue";
import { expect, test } from "@/tests/support/domain";
import { kinds } from "@/tests/support/kinds";
import { lettersTo } from "@/tests/support/letters";
import { hour, later, minute, network, second, start } from "@/tests/support/people";

const times = (n: number) => Array.from({ length: n }, (_, i) => i);
const allowed = (answers: { outcome: string }[]) =>
  answers.filter(({ outcome }) => outcome === "allowed").length;

for (const { kind, newcomer } of kinds) {
  test(`${kind}: a burst of registrations and reissues sends five mails to one address`, async () => {
    const { email } = await newcomer("victim@example.jp", network(1), later(start, -hour));
    const before = (await lettersTo(email)).length;
    await Promise.all(
      times(60).map((n) => {
        const from = { network: network(n) };
        const now = later(start, n * 20 * second);
        return n % 2
          ? startRegistration({ kind, email }, from, now)
          : startReissue({ kind, email }, from, now);
      }),
    );
    expect((await lettersTo(email)).length - before).toBe(5);
  });
}

test("one address gets twenty mails a day, one network sends a hundred in five minutes and five hundred a day", async () => {
  let got = 0;
  for (const half of times(47)) {
    const now = later(start, half * 30 * minute);
    got += allowed(
      await Promise.all(
        times(8).map((n) => consumeMail({ kind: "applicant", email: "a@example.jp" }, network(n), now)),
      ),
    );
  }
  expect(got).toBe(mailPolicies.addressDay.most);

  const burst = (from: number, now: Date) =>
    Promise.all(
      times(150).map((n) =>
        consumeMail({ kind: "applicant", email: `${from + n}@example.jp` }, network(99), now),
      ),
    );
  expect(allowed(await burst(0, start))).toBe(mailPolicies.network.most);
  let day = mailPolicies.network.most;
  for (const n of times(6)) day += allowed(await burst(1000 + 150 * n, later(start, (n + 1) * 5 * minute)));
  expect(day).toBe(mailPolicies.networkDay.most);
});

test("a refused mail does not count for its network", async ({ sql }) => {
  for (const n of times(20))
    await consumeMail({ kind: "applicant", email: "a@example.jp" }, network(7), later(start, n));
  const [row] = await sql`select count from rate_limits where purpose = 'mail-network'`;
  expect(row?.count).toBe(5);
});
