import { addApplicants } from "@/tests/support/accounts";
import { advanceClock, concurrently } from "@/tests/support/crowd";
import { openForm, press } from "@/tests/support/forms";
import { network } from "@/tests/support/networks";
import { expect, row, test } from "./support/proof";
import { sized } from "./support/scale";

const owners = sized(10, 2);
const password = "right password 1";
let visitors = 0;
const visitor = () => ({ from: network(++visitors) });

test(
  "An attacker cannot lock an owner out",
  row(
    "T26",
    "after an hour of failures: known browser in at once on any network, a new browser by reissue, ≤ 15 min, 100 %",
  ),
  async ({ sql, mailbox, site, measured }) => {
    const form = await openForm(`${site.url}/login`, "password", visitor());
    const reissue = await openForm(`${site.url}/password-reissue`, "email", visitor());
    const people = await addApplicants(sql, "owner", owners, password);
    const homes = people.map(visitor);
    const signIn = async (n: number, from: { from: string }, secret = password) =>
      (await press(form, { email: String(people[n]), password: secret }, from)).location === "/mypage";
    // The cookie of a browser from which the owner has signed in.
    const knownBrowsers: string[] = [];
    const signInAtHome = async (n: number) => {
      const answer = await press(
        form,
        { email: String(people[n]), password },
        { ...(homes[n] as { from: string }), cookie: knownBrowsers[n] ?? "" },
      );
      knownBrowsers[n] = answer.cookie.match(/\S*device=[^;]+/)?.[0] ?? "";
      return answer.location === "/mypage";
    };
    const count = (answers: boolean[]) => answers.filter(Boolean).length;

    const before = count(await concurrently(owners, 2, signInAtHome));
    for (let quarter = 0; quarter < 4; quarter += 1) {
      console.log(`attack, ${quarter * 15} to ${quarter * 15 + 15} minutes`);
      // Each failure comes from a new network, which has ten attempts on each account.
      await concurrently(owners * 40, 8, (n) => signIn(n % owners, visitor(), "wrong password"));
      if (quarter < 3) await advanceClock(sql, "15 minutes");
    }
    const elsewhere = count(await concurrently(owners, 2, (n) => signIn(n, visitor())));
    const begun = Date.now();
    const home = count(await concurrently(owners, 2, signInAtHome));
    const rescued = await concurrently(owners, 2, async (n) => {
      const from = visitor();
      await press(reissue, { email: String(people[n]), kind: "applicant" }, from);
      const { text } = await mailbox.mail(String(people[n]));
      const url = /^https?:\/\/\S+$/m.exec(text)?.[0] ?? "";
      const mailed = /^(?:新しい)?パスワード: (\S+)$/m.exec(text)?.[1] ?? "";
      const confirm = await openForm(url, "password", from);
      await press(confirm, { email: String(people[n]), password: mailed }, from);
      return signIn(n, from, mailed);
    });
    const seconds = Math.round((Date.now() - begun) / 1000);
    measured(
      `${owners} accounts, 160 failures each from as many networks within an hour (moved clock): ` +
        `${home} in at once from home, ${count(rescued)} by reissue from a new network, all within ${seconds} s; ` +
        `${elsewhere} with the right password from a new network without reissue`,
    );
    expect(before).toBe(owners);
    expect(home).toBe(owners);
    expect(count(rescued)).toBe(owners);
    expect(elsewhere).toBe(0);
    expect(seconds).toBeLessThanOrEqual(900);
  },
);
