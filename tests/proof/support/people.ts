import { concurrently } from "@/tests/support/crowd";
import { type Answer, openForm, press } from "@/tests/support/forms";
import type { Mailbox } from "@/tests/support/mailbox";
import { network } from "@/tests/support/networks";

/** Merges Cookie headers; a later cookie replaces an earlier one of the same name. */
function joined(...lists: string[]): string {
  const jar = new Map<string, string>();
  for (const pair of lists.flatMap((list) => list.split("; ")).filter(Boolean))
    jar.set(pair.slice(0, pair.indexOf("=")), pair);
  return [...jar.values()].join("; ");
}

/** Registers `count` applicants by form, mail and link, two at a time, up to the アンケート. */
export async function register(url: string, mailbox: Mailbox, count: number, each: (n: number) => void) {
  const form = await openForm(`${url}/register/apply`, "email", { from: network(1) });
  return concurrently(count, 2, async (n) => {
    const visitor = { from: network(1000 + n) };
    const email = `person${n}@example.jp`;
    await press(form, { email }, visitor);
    const { text } = await mailbox.mail(email);
    const link = /^https?:\/\/\S+$/m.exec(text)?.[0] ?? "";
    const password = /^パスワード: (\S+)$/m.exec(text)?.[1] ?? "";
    const activation = await openForm(link, "password", visitor);
    const typed = { email, password, handlePrefix: "ABC", attribute: "general", wantsMail: "yes" };
    const answer = await press(activation, typed, visitor);
    if (answer.location !== "/survey") throw new Error(`${email}: ${answer.status} ${answer.location}`);
    each(n);
    return { email, visitor: { ...visitor, cookie: joined(answer.cookie) } };
  });
}

export type Person = Awaited<ReturnType<typeof register>>[number];

/** Answers the アンケート as a browser without JavaScript does. */
export async function answerSurvey(
  url: string,
  person: Person,
  given: { sex: string; age: string },
): Promise<Answer> {
  const form = await openForm(`${url}/survey`, "sex", person.visitor);
  return press(form, given, person.visitor);
}
