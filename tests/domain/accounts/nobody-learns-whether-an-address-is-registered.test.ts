import { authenticate } from "@/lib/accounts/authenticate";
import { startRegistration } from "@/lib/mailed-links/start-registration";
import { startReissue } from "@/lib/mailed-links/start-reissue";
import { expect, test } from "@/tests/support/domain";
import { kinds } from "@/tests/support/kinds";
import { lettersTo } from "@/tests/support/letters";
import { day, hour, later, minute, network, newcomer, second, start } from "@/tests/support/people";

const samples = Array.from({ length: 33 }, (_, n) => n);

for (const { kind, prefix, newcomer } of kinds) {
  test(`${kind}: registrations with new, pending and known addresses get the same answer and one mail each`, async ({
    sql,
  }) => {
    test.slow();
    const { email: known } = await newcomer();
    const welcome = (await lettersTo(known)).length;
    await startRegistration({ kind, email: "pending@example.jp" }, { network: network(2) }, start);
    const answers = new Set<string>();
    let mails = (await sql`select from mails`).length;
    for (const n of samples.slice(0, 11)) {
      // Each sample comes two hours later from another network, so that no limit is reached.
      const now = later(start, (n + 1) * 31 * minute * 4);
      for (const email of [`new${n}@example.jp`, "pending@example.jp", known]) {
        answers.add(
          JSON.stringify(await startRegistration({ kind, email }, { network: network(100 + n) }, now)),
        );
        mails += 1;
        expect(await sql`select from mails`).toHaveLength(mails);
      }
    }
    expect([...answers]).toEqual(['{"outcome":"accepted"}']);
    const kinds = async (email: string) => [
      ...new Set((await lettersTo(email)).map((letter) => letter.kind)),
    ];
    expect((await kinds(known)).slice(welcome)).toEqual([`${prefix}already-registered`]);
    expect(await kinds("pending@example.jp")).toEqual([`${prefix}registration`]);
  });
}

test("a reissue gets the same answer for known and unknown addresses of both kinds; unknown ones get one mail a day", async () => {
  const { email: known } = await newcomer();
  const reissues = [
    { kind: "applicant", email: known },
    { kind: "applicant", email: "nobody@example.jp" },
    { kind: "employer", email: known },
    { kind: "employer", email: "nobody@example.jp" },
  ] as const;
  const answers = new Set<string>();
  for (const n of samples.slice(0, 5)) {
    const now = later(start, n * 31 * minute);
    for (const input of reissues)
      answers.add((await startReissue(input, { network: network(n) }, now)).outcome);
  }
  expect([...answers]).toEqual(["accepted"]);
  const kinds = async (email: string) => (await lettersTo(email)).map((letter) => letter.kind);
  // Two kinds of account, one mail each.
  expect(await kinds("nobody@example.jp")).toEqual(["not-registered", "business-not-registered"]);
  expect((await kinds(known)).filter((kind) => kind === "reissue")).toHaveLength(5);
  const tomorrow = later(start, day);
  await startReissue(reissues[1], { network: network(9) }, tomorrow);
  expect(await kinds("nobody@example.jp")).toHaveLength(3);
});

test("a reissue or login as 事業者 changes nothing of a 求職者 with the same address", async ({ sql }) => {
  const { email, password } = await newcomer();
  const before = await sql`select * from applicants`;
  await startReissue({ kind: "employer", email }, { network: network(2) }, start);
  expect(await sql`select from reissues`).toHaveLength(0);
  expect(await authenticate({ kind: "employer", email, password, network: network(2) }, start)).toEqual({
    outcome: "wrong",
  });
  expect(await sql`select * from applicants`).toEqual(before);
});

test("a wrong password, an unknown address and a suspended account are refused in the same way, after the same attempts", async ({
  sql,
}) => {
  const known = await newcomer("known@example.jp");
  const suspended = await newcomer("suspended@example.jp");
  await sql`update applicants set suspended_at = now() where email = ${suspended.email}`;
  const answersTo = async (email: string) => {
    const answers: unknown[] = [];
    for (const n of samples) {
      const now = later(start, n * second);
      answers.push(await authenticate({ email, password: "wrong password", network: network(50) }, now));
    }
    return answers;
  };
  const answers = await answersTo(known.email);
  expect(answers.slice(0, 11)).toEqual([
    ...Array(10).fill({ outcome: "wrong" }),
    { outcome: "limited", until: later(start, 15 * minute) },
  ]);
  expect(await answersTo("nobody@example.jp")).toEqual(answers);
  expect(await answersTo(suspended.email)).toEqual(answers);
  // Only the right password gives another outcome, which only the log shows.
  const right = { email: suspended.email, password: suspended.password, network: network(51) };
  expect(await authenticate(right, start)).toEqual({ outcome: "suspended" });
});

test("a limit gives the same answer until the same time, whether or not the address is known", async () => {
  const { email: known } = await newcomer("known@example.jp", network(1), later(start, -hour));
  const answersTo = async (email: string) => {
    const answers: unknown[] = [];
    for (let n = 0; n < 7; n += 1) {
      answers.push(
        await startRegistration(
          { kind: "applicant", email },
          { network: network(60) },
          later(start, n * minute),
        ),
      );
    }
    return answers;
  };
  const answers = await answersTo("nobody@example.jp");
  expect(answers[5]).toEqual({ outcome: "limited", until: later(start, 30 * minute) });
  expect(await answersTo(known)).toEqual(answers);
});
