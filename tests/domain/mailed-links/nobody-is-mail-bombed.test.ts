import { consumeMail, mailPolicies } from "@/lib/mailed-links/limits";
import { startRegistration } from "@/lib/mailed-links/start-registration";
import { startReissue } from "@/lib/mailed-links/start-reissue";
import { expect, test } from "@/tests/support/domain";
import { kinds } from "@/tests/support/kinds";
import { lettersTo } from "@/tests/support/letters";
import { occupyWorkers } from "@/tests/support/passwords";
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

const forms = { registration: startRegistration, reissue: startReissue };

for (const { kind, newcomer } of kinds) {
  const otherKind = kind === "applicant" ? "employer" : "applicant";
  for (const [form, ask] of Object.entries(forms)) {
    test(`${kind}: twenty requests for a ${form} of the other kind use up none of the owner's mails`, async () => {
      const { email } = await newcomer("owner@example.jp", network(1), later(start, -hour));
      const foreign = await Promise.all(
        times(20).map((n) =>
          ask({ kind: otherKind, email }, { network: network(n) }, later(start, n * minute)),
        ),
      );
      expect(foreign.filter(({ outcome }) => outcome === "limited").length).toBeGreaterThan(0);
      const now = later(start, 20 * minute);
      for (const n of times(5)) {
        const own = await startReissue({ kind, email }, { network: network(50) }, later(now, n * minute));
        expect(own).toEqual({ outcome: "accepted" });
      }
    });

    test(`${kind}: the sixth answer to a ${form} is the same for a known, a pending and an unknown address`, async () => {
      const { email: known } = await newcomer("owner@example.jp", network(1), later(start, -hour));
      const pending = "pending@example.jp";
      await startRegistration({ kind, email: pending }, { network: network(2) }, later(start, -hour));
      const answers = await Promise.all(
        [known, pending, "nobody@example.jp"].map(async (email) => {
          const all = [];
          for (const n of times(7)) {
            all.push(await ask({ kind, email }, { network: network(60) }, later(start, n * minute)));
          }
          return all;
        }),
      );
      const limited = { outcome: "limited", until: later(start, 30 * minute) };
      expect(answers[0]).toEqual([...Array(5).fill({ outcome: "accepted" }), limited, limited]);
      expect(answers[1]).toEqual(answers[0]);
      expect(answers[2]).toEqual(answers[0]);
    });

    test(`${kind}: a ${form} that is answered "busy" gives its try back`, async ({ sql }) => {
      const email = "owner@example.jp";
      const from = { network: network(7) };
      // Some of the thirty can wait for the workers; the others are refused after they have taken their use.
      const crowd = occupyWorkers(8);
      const answers = await Promise.all(
        times(30).map((n) => ask({ kind, email: `${n}@example.jp` }, from, start)),
      );
      const accepted = answers.filter(({ outcome }) => outcome === "accepted").length;
      expect(answers.filter(({ outcome }) => outcome === "busy")).toHaveLength(30 - accepted);
      await crowd;
      const [row] = await sql`select count from rate_limits where purpose = 'mail-network'`;
      expect(row?.count ?? 0).toBe(accepted);
      const [sum] = await sql`select sum(count)::int as n from rate_limits where purpose = 'mail-address'`;
      expect(sum?.n ?? 0).toBe(accepted);
      const later5 = [];
      for (const n of times(6))
        later5.push((await ask({ kind, email }, from, later(start, n * minute))).outcome);
      expect(later5).toEqual([...Array(5).fill("accepted"), "limited"]);
    });
  }
}
