import { connect } from "@/tests/support/database";
import type { Site } from "@/tests/support/site";
import { concurrently, until } from "../crowd";
import { tally } from "../figures";
import type { Row } from "../row";
import { sized } from "../scale";
import { address, openForm, press } from "../visitor";

const rounds = sized(5, 1);
const mailsARound = 8;
const floorMs = 45_000;

export const row: Row = {
  id: "T30",
  promise: "When an instance dies, another goes on with its mails",
  floor: "kill -9 in mid-call: all delivered once, ≤ 45 s after the kill",
  async run(stage) {
    const databaseUrl = await stage.database();
    const mailbox = await stage.mailbox();
    const sql = connect(databaseUrl);
    stage.atEnd(() => sql.end());
    const start = () => stage.site({ databaseUrl, mailboxUrl: mailbox.url });
    const sites: Site[] = [await start(), await start()];
    const form = await openForm(`${sites[0]?.url}/register/apply`, "email", { from: address(1) });

    const waits: (number | undefined)[] = [];
    let interrupted = 0;
    for (let round = 0; round < rounds; round += 1) {
      const people = Array.from({ length: mailsARound }, (_, n) => `round${round}-${n}@example.jp`);
      const before = (await mailbox.calls()).length;
      // Every call hangs, so both instances have calls under way when one of them is killed.
      await mailbox.fault({ mode: "hang" });
      await concurrently(mailsARound, 4, (n) => {
        const url = `${sites[n % 2]?.url}/register/apply`;
        return press({ ...form, url }, { email: String(people[n]) }, { from: address(1000 * round + n) });
      });
      await until(15_000, async () => (await mailbox.calls()).length - before >= mailsARound);
      const victim = round % 2;
      sites[victim]?.killServer("SIGKILL");
      await mailbox.clear();
      interrupted += (await sql`select from mails where state = 'sending'`).length;
      const arrived = async () => {
        const got = tally((await mailbox.mails()).map((mail) => mail.to));
        return people.every((email) => got[email]);
      };
      waits.push(await until(120_000, arrived));
      stage.say(`round ${round + 1}: ${waits.at(-1)} ms`);
      sites[victim] = await start();
    }
    const counts = Object.values(tally((await mailbox.mails()).map((mail) => mail.to)));
    const all = counts.length === rounds * mailsARound;
    const longest = Math.max(...waits.map((ms) => ms ?? Number.POSITIVE_INFINITY));
    return {
      kept: all && counts.every((count) => count === 1) && longest <= floorMs && interrupted > 0,
      measured:
        `${rounds} kills, one of two instances each, ${interrupted} of ${rounds * mailsARound} mails in mid-call: ` +
        `${counts.length} delivered, ${counts.filter((count) => count > 1).length} double, ` +
        `the last ${(longest / 1000).toFixed(1)} s after the kill`,
    };
  },
};
