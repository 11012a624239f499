import { registerApplicant } from "@/lib/applicants/register";
import { expect, test } from "@/tests/support/domain";
import { lettersTo } from "@/tests/support/letters";
import { activation, pending, start } from "@/tests/support/people";

test("everybody who registers gets one mail with the own 識別名, however often the button is pressed", async ({
  sql,
}) => {
  const emails = Array.from({ length: 10 }, (_, n) => `person${n}@example.jp`);
  for (const email of emails) {
    const typed = activation(email, await pending(email));
    await Promise.all(Array.from({ length: 5 }, () => registerApplicant(typed, start)));
    const [account] = await sql<{ handle: string }[]>`select handle from applicants where email = ${email}`;
    const letters = await lettersTo(email);
    expect(letters.map(({ kind }) => kind)).toEqual(["registered"]);
    expect(letters[0]?.text).toContain(`識別名: ${account?.handle}\n`);
  }
  expect(await sql`select from mails`).toHaveLength(emails.length);
  expect(new Set((await sql`select handle from applicants`).map(({ handle }) => handle)).size).toBe(10);
});
