import { addApplicants } from "@/tests/support/accounts";
import { advanceClock, concurrently, until } from "@/tests/support/crowd";
import { openForm, type PlainForm, press } from "@/tests/support/forms";
import { network } from "@/tests/support/networks";
import { expect, row, test } from "./support/proof";
import { sized } from "./support/scale";

const victims = sized(10, 2);
let visitors = 0;
const visitor = () => ({ from: network(++visitors) });

test(
  "Nobody is mail-bombed through the forms",
  row(
    "T27",
    "5 mails an address and kind in 30 min, 20 a day; 100 a network in 5 min, 500 a day; never one more",
  ),
  async ({ sql, mailbox, site, measured }) => {
    const forms: [PlainForm, Record<string, string>][] = [
      [await openForm(`${site.url}/register/apply`, "email", visitor()), {}],
      [await openForm(`${site.url}/password-reissue`, "email", visitor()), { kind: "applicant" }],
    ];
    const ask = (n: number, email: string, from: { from: string }) => {
      const [form, typed] = forms[n % forms.length] as (typeof forms)[number];
      return press(form, { ...typed, email }, from);
    };
    const sent = async () => {
      await until(180_000, async () => (await sql`select from mails where state <> 'accepted'`).length === 0);
      return mailbox.mails();
    };

    console.log(`${victims} addresses, each asked for 30 times from 30 networks, every half hour of a day`);
    const people = await addApplicants(sql, "victim", victims, "right password 1");
    const burst = () => concurrently(victims * 30, 10, (n) => ask(n, String(people[n % victims]), visitor()));
    const perAddress: number[] = [];
    for (let half = 0; half < 6; half += 1) {
      await burst();
      const mails = await sent();
      perAddress.push(Math.max(...people.map((email) => mails.filter((mail) => mail.to === email).length)));
      await advanceClock(sql, "30 minutes");
    }

    console.log("one network, 150 addresses every five minutes");
    const before = (await sent()).length;
    const perNetwork: number[] = [];
    for (let round = 0; round < 7; round += 1) {
      const from = { from: "192.0.2.1" };
      await concurrently(150, 10, (n) => ask(n, `house-${round}-${n}@example.jp`, from));
      perNetwork.push((await sent()).length - before);
      await advanceClock(sql, "5 minutes");
    }
    measured(
      `${victims} addresses × 30 requests × 6 half hours: ${perAddress.join(", ")} mails at most; ` +
        `one network, 150 requests × 7: ${perNetwork.join(", ")} mails (by a moved clock)`,
    );
    // At most five, because two requests within a few seconds count as one.
    for (const [half, most] of perAddress.entries())
      expect(most).toBeLessThanOrEqual(Math.min(5 * (half + 1), 20));
    expect(perNetwork).toEqual([100, 200, 300, 400, 500, 500, 500]);
  },
);
