import { authenticate } from "@/lib/accounts/authenticate";
import { comparisonsForEverybody } from "@/lib/accounts/comparisons";
import type { AccountKind } from "@/lib/accounts/sessions";
import { accountTables } from "@/lib/accounts/tables";
import { getDb } from "@/lib/db/client";
import { isCurrent } from "@/lib/passwords/hash";
import { expect, test } from "@/tests/support/domain";
import { kinds } from "@/tests/support/kinds";
import { hashFor, oldHash } from "@/tests/support/passwords";
import { day, later, network, start } from "@/tests/support/people";

const from = { network: network(1) };
const email = "both@example.jp";
const [applicants, employers] = kinds;

const stored = async (kind: AccountKind) =>
  (await getDb().select({ hash: accountTables[kind].passwordHash }).from(accountTables[kind])).map(
    ({ hash }) => hash,
  );

for (const { kind, newcomer } of kinds) {
  test(`${kind}: the first login makes a hash of before anew, and the password stays the same`, async ({
    sql,
  }) => {
    const { email, password } = await newcomer();
    const [before = ""] = await stored(kind);
    expect(isCurrent(before)).toBe(false);
    const sessions = await sql`select id from sessions order by id`;
    expect((await authenticate({ email, password: "wrong", ...from }, start)).outcome).toBe("wrong");
    expect(await stored(kind), "a wrong password changes nothing").toEqual([before]);
    expect(await authenticate({ email, password, ...from }, start)).toMatchObject({ kind });
    const [after = ""] = await stored(kind);
    expect(isCurrent(after)).toBe(true);
    expect(await sql`select id from sessions where id in ${sql(sessions.map(({ id }) => id))}`).toHaveLength(
      sessions.length,
    );
    expect(await authenticate({ email, password, ...from }, later(start, day))).toMatchObject({ kind });
    expect(await stored(kind), "a second login changes nothing").toEqual([after]);
    expect((await authenticate({ email, password: "wrong", ...from }, start)).outcome).toBe("wrong");
  });
}

test("every login compares twice while an address has two accounts and a hash of before, and once from then on", async ({
  sql,
}) => {
  expect(await comparisonsForEverybody()).toBe(1);
  const person = await applicants.newcomer(email);
  expect(await comparisonsForEverybody(), "a hash of before alone").toBe(1);
  const employer = await employers.newcomer(email);
  expect(await comparisonsForEverybody()).toBe(2);
  expect(await authenticate({ email, password: person.password, ...from }, start)).toMatchObject({
    kind: "applicant",
  });
  expect(await comparisonsForEverybody(), "one of the two is new").toBe(2);
  expect(await authenticate({ email, password: employer.password, ...from }, start)).toMatchObject({
    kind: "employer",
  });
  expect(await comparisonsForEverybody()).toBe(1);
  // The same password for both: the choice is offered, whichever hashes they are.
  const [old, fresh] = [await oldHash("the same", 4), await hashFor(sql, email, "the same")];
  for (const [one, other] of [
    [old, old],
    [old, fresh],
    [fresh, old],
  ] as const) {
    await sql`update applicants set password_hash = ${one}`;
    await sql`update employer_users set password_hash = ${other}`;
    const answer = await authenticate({ email, password: "the same", ...from }, start);
    expect(answer.outcome).toBe("choice");
    const hashes = [...(await stored("applicant")), ...(await stored("employer"))];
    expect(hashes.map(isCurrent)).toEqual([true, true]);
    expect(new Set(hashes).size, "equal passwords do not show").toBe(2);
  }
});
