import { connect } from "@/tests/support/database";
import { addAccounts, advanceClock, concurrently, until } from "../crowd";
import type { Row } from "../row";
import { sized } from "../scale";
import { address, openForm, type PlainForm, press } from "../visitor";

const victims = sized(10, 2);
let visitors = 0;
const visitor = () => ({ from: address(++visitors) });

export const row: Row = {
  id: "T27",
  promise: "Nobody is mail-bombed through the forms",
  floor: "5 mails an address in 30 min, 20 a day; 100 a network in 5 min, 500 a day; never one more",
  async run(stage) {
    const databaseUrl = await stage.database();
    const mailbox = await stage.mailbox();
    const site = await stage.site({ databaseUrl, mailboxUrl: mailbox.url });
    const sql = connect(databaseUrl);
    stage.atEnd(() => sql.end());
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

    stage.say(`${victims} addresses, each asked for 30 times from 30 networks, every half hour of a day`);
    const people = await addAccounts(sql, "victim", victims, "right password 1");
    const burst = () => concurrently(victims * 30, 10, (n) => ask(n, String(people[n % victims]), visitor()));
    const perAddress: number[] = [];
    for (let half = 0; half < 6; half += 1) {
      await burst();
      const mails = await sent();
      perAddress.push(Math.max(...people.map((email) => mails.filter((mail) => mail.to === email).length)));
      await advanceClock(sql, "30 minutes");
    }

    stage.say("one network, 150 addresses every five minutes");
    const before = (await sent()).length;
    const perNetwork: number[] = [];
    for (let round = 0; round < 7; round += 1) {
      const from = { from: "192.0.2.1" };
      await concurrently(150, 10, (n) => ask(n, `house-${round}-${n}@example.jp`, from));
      perNetwork.push((await sent()).length - before);
      await advanceClock(sql, "5 minutes");
    }
    return {
      // At most five, because two requests within a few seconds count as one.
      kept:
        perAddress.every((most, half) => most <= Math.min(5 * (half + 1), 20)) &&
        String(perNetwork) === "100,200,300,400,500,500,500",
      measured:
        `${victims} addresses × 30 requests × 6 half hours: ${perAddress.join(", ")} mails at most; ` +
        `one network, 150 requests × 7: ${perNetwork.join(", ")} mails (by a moved clock)`,
    };
  },
};
