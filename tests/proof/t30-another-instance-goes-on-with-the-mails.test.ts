import { concurrently, until } from "@/tests/support/crowd";
import { tally } from "@/tests/support/figures";
import { openForm, press } from "@/tests/support/forms";
import { network } from "@/tests/support/networks";
import type { Site } from "@/tests/support/site";
import { expect, row, test } from "./support/proof";
import { sized } from "./support/scale";

const rounds = sized(5, 1);
const mailsARound = 8;
const floorMs = 45_000;

test(
  "When an instance dies, another goes on with its mails",
  row("T30", "kill -9 in mid-call: all delivered once, ≤ 45 s after the kill"),
  async ({ databaseUrl, sql, mailbox, startSite, measured }) => {
    const start = () => startSite({ databaseUrl, mailboxUrl: mailbox.url });
    const sites: Site[] = [await start(), await start()];
    const form = await openForm(`${sites[0]?.url}/register/apply`, "email", { from: network(1) });

    const waits: (number | undefined)[] = [];
    let interrupted = 0;
    for (let round = 0; round < rounds; round += 1) {
      const people = Array.from({ length: mailsARound }, (_, n) => `round${round}-${n}@example.jp`);
      const before = (await mailbox.calls()).length;
      // Every call hangs, so both instances have calls under way when one of them is killed.
      await mailbox.fault({ mode: "hang" });
      await concurrently(mailsARound, 4, (n) => {
        const url = `${sites[n % 2]?.url}/register/apply`;
        return press({ ...form, url }, { email: String(people[n]) }, { from: network(1000 * round + n) });
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
      console.log(`round ${round + 1}: ${waits.at(-1)} ms`);
      sites[victim] = await start();
    }
    const counts = Object.values(tally((await mailbox.mails()).map((mail) => mail.to)));
    const longest = Math.max(...waits.map((ms) => ms ?? Number.POSITIVE_INFINITY));
    measured(
      `${rounds} kills, one of two instances each, ${interrupted} of ${rounds * mailsARound} mails in mid-call: ` +
        `${counts.length} delivered, ${counts.filter((count) => count > 1).length} double, ` +
        `the last ${(longest / 1000).toFixed(1)} s after the kill`,
    );
    expect(counts).toEqual(Array(rounds * mailsARound).fill(1));
    expect(longest).toBeLessThanOrEqual(floorMs);
    expect(interrupted).toBeGreaterThan(0);
  },
);
