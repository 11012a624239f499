import { setTimeout as sleep } from "node:timers/promises";
import { connect } from "@/tests/support/database";
import { crowd, letPass, until } from "../crowd";
import { tally } from "../figures";
import type { Row } from "../row";
import { sized } from "../scale";
import { address, openForm, press } from "../visitor";

const doubtful = sized(50, 3);
const hours = 25;

export const row: Row = {
  id: "T34",
  promise: "A mail whose outcome stays unknown for a day is never sent again by itself",
  floor: "clock + 25 h after a dropped answer: 0 doubles, flagged ≤ 5 min, the rest goes on",
  async run(stage) {
    const databaseUrl = await stage.database();
    const mailbox = await stage.mailbox();
    const site = await stage.site({ databaseUrl, mailboxUrl: mailbox.url });
    const sql = connect(databaseUrl);
    stage.atEnd(() => sql.end());
    const form = await openForm(`${site.url}/register/apply`, "email", { from: address(1) });
    let visitors = 0;
    const post = (email: string) => press(form, { email }, { from: address(++visitors) });
    const inDoubt = async () => (await mailbox.mails("doubt")).length;

    // Taken, and never answered, however often it is asked again; others between them show that it is no outage.
    await mailbox.fault({ mode: "drop", to: "doubt" });
    await crowd(doubtful, 2, async (n) => {
      await post(`doubt${n}@example.jp`);
      await post(`fine${n}@example.jp`);
    });
    await until(300_000, async () => (await inDoubt()) >= doubtful);
    stage.say(`${hours} hours pass`);
    await letPass(sql, `${hours} hours`);
    const passed = Date.now();
    // Whatever was called a moment ago is answered by now; from here on the provider has forgotten its keys.
    await sleep(2000);
    await mailbox.advance(hours * 60 * 60 * 1000);
    await mailbox.clear();
    const calls = (await mailbox.calls()).length;
    const flagged = async () =>
      (await sql`select from mails where state = 'unclear' and body is null`).length;
    await until(400_000, async () => (await flagged()) === doubtful);
    const seconds = Math.round((Date.now() - passed) / 1000);
    const unclear = await flagged();

    await post("after@example.jp");
    const after = await mailbox.mail("after@example.jp").then(
      () => true,
      () => false,
    );
    const repeated = (await mailbox.calls()).length - calls - 1;
    const counts = Object.values(tally((await mailbox.mails()).map((mail) => mail.to)));
    const double = counts.filter((count) => count > 1).length;
    return {
      kept:
        unclear === doubtful && seconds <= 300 && double === 0 && after && counts.length === 2 * doubtful + 1,
      measured:
        `${doubtful} dropped answers among ${2 * doubtful} mails, clock + ${hours} h: ${unclear} flagged 要確認 within ${seconds} s, ` +
        `${double} double, ${repeated} calls for what was not new; the next mail ${after ? "went out" : "DID NOT GO OUT"}`,
    };
  },
};
