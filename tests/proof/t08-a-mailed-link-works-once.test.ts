import { concurrently, until } from "@/tests/support/crowd";
import { spelled, tally } from "@/tests/support/figures";
import { openForm, type PlainForm, press } from "@/tests/support/forms";
import type { Mailbox } from "@/tests/support/mailbox";
import { network } from "@/tests/support/networks";
import { expect, row, test } from "./support/proof";
import { sized } from "./support/scale";

const links = sized(50, 2);
const presses = 50;
// Each press comes from a new network: the limits of a network are the subject of another row.
let visitors = 0;
const visitor = () => ({ from: network(++visitors) });

test(
  "A mailed link works once",
  row("T8", "50 parallel presses on each of 100 links: 1 success each, no 5xx"),
  async ({ sql, mailbox, site, measured }) => {
    const registration = await openForm(`${site.url}/register/apply`, "email", visitor());
    const people = Array.from({ length: links }, (_, n) => `link${n}@example.jp`);
    await concurrently(links, 4, (n) => press(registration, { email: String(people[n]) }, visitor()));
    const registered = await pressEach(people, "求職者登録申請受付", mailbox, {
      handlePrefix: "ABC",
      attribute: "general",
      wantsMail: "yes",
    });
    const [accounts] = await sql`select count(*)::int from applicants`;

    const reissue = await openForm(`${site.url}/password-reissue`, "email", visitor());
    await concurrently(links, 4, (n) =>
      press(reissue, { email: String(people[n]), kind: "applicant" }, visitor()),
    );
    const before = await sql`select email, password_hash from applicants`;
    const changed = await pressEach(people, "パスワード再発行申請", mailbox, {});
    const after = await sql`select email, password_hash from applicants`;
    const hashes = new Set(before.map((one) => one.password_hash));
    const replaced = after.filter((one) => !hashes.has(one.password_hash)).length;

    const successes = {
      activate: wins(registered, "303 /survey"),
      reissue: wins(changed, "303 /login/reissued"),
    };
    const broken = [...registered, ...changed].flat().filter((answer) => /^[5-]/.test(answer)).length;
    const once = (counts: number[]) => counts.filter((count) => count === 1).length;
    measured(
      `${links} registration and ${links} reissue links × ${presses} presses: ` +
        `${once(successes.activate)} and ${once(successes.reissue)} with exactly 1 success, ` +
        `${accounts?.count} accounts, ${replaced} passwords changed, ${broken} answers ≥ 500 ` +
        `(${spelled(tally([...registered, ...changed].flat()))})`,
    );
    expect(successes).toEqual({ activate: Array(links).fill(1), reissue: Array(links).fill(1) });
    expect(accounts?.count).toBe(links);
    expect(replaced).toBe(links);
    expect(broken).toBe(0);
  },
);

/** Presses every link fifty times at once, one link after the other; the answers by link. */
async function pressEach(
  people: string[],
  subject: string,
  mailbox: Mailbox,
  typed: Record<string, string>,
): Promise<string[][]> {
  const letters = async () => (await mailbox.mails()).filter((mail) => mail.subject.includes(subject));
  await until(120_000, async () => (await letters()).length >= people.length);
  const mails = await letters();
  return concurrently(people.length, 1, async (n) => {
    const text = mails.find((mail) => mail.to === people[n])?.text ?? "";
    const url = /^https?:\/\/\S+$/m.exec(text)?.[0] ?? "";
    const password = /^(?:新しい)?パスワード: (\S+)$/m.exec(text)?.[1] ?? "";
    const form: PlainForm = await openForm(url, "password", visitor());
    if (n % 20 === 0) console.log(`link ${n + 1} of ${people.length}`);
    return concurrently(presses, presses, () =>
      press(form, { ...typed, email: String(people[n]), password }, visitor()).then(
        ({ status, location }) => `${status} ${location}`.trim(),
        (error) => `- ${error.cause?.code ?? error.message}`,
      ),
    );
  });
}

function wins(answers: string[][], success: string): number[] {
  return answers.map((one) => one.filter((answer) => answer === success).length);
}
