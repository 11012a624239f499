import { setTimeout as sleep } from "node:timers/promises";
import { hour } from "@/lib/time/units";
import { advanceClock, concurrently, until } from "@/tests/support/crowd";
import { tally } from "@/tests/support/figures";
import { openForm, press } from "@/tests/support/forms";
import { network } from "@/tests/support/networks";
import { expect, row, test } from "./support/proof";
import { sized } from "./support/scale";

const doubtful = sized(50, 3);
const passed = 25 * hour;

test(
  "A mail whose outcome stays unknown for a day is never sent again by itself",
  row("T34", "clock + 25 h after a dropped answer: 0 doubles, flagged ≤ 5 min, the rest goes on"),
  async ({ sql, mailbox, site, measured }) => {
    const form = await openForm(`${site.url}/register/apply`, "email", { from: network(1) });
    let visitors = 0;
    const post = (email: string) => press(form, { email }, { from: network(++visitors) });
    const inDoubt = async () => (await mailbox.mails("doubt")).length;

    // The provider accepts these mails and never answers. Other mails between them show that it is no outage.
    await mailbox.fault({ mode: "drop", to: "doubt" });
    await concurrently(doubtful, 2, async (n) => {
      await post(`doubt${n}@example.jp`);
      await post(`fine${n}@example.jp`);
    });
    await until(300_000, async () => (await inDoubt()) >= doubtful);
    console.log("25 hours pass");
    await advanceClock(sql, "25 hours");
    const begun = Date.now();
    // Calls that were under way have ended by now; after this the provider's idempotency keys have expired.
    await sleep(2000);
    await mailbox.advance(passed);
    await mailbox.clear();
    const calls = (await mailbox.calls()).length;
    const flagged = async () =>
      (await sql`select from mails where state = 'unclear' and body is null`).length;
    await until(400_000, async () => (await flagged()) === doubtful);
    const seconds = Math.round((Date.now() - begun) / 1000);
    const unclear = await flagged();

    await post("after@example.jp");
    const after = await mailbox.mail("after@example.jp").then(
      () => true,
      () => false,
    );
    const repeated = (await mailbox.calls()).length - calls - 1;
    const counts = Object.values(tally((await mailbox.mails()).map((mail) => mail.to)));
    const double = counts.filter((count) => count > 1).length;
    measured(
      `${doubtful} dropped answers among ${2 * doubtful} mails, clock + 25 h: ${unclear} flagged 要確認 within ${seconds} s, ` +
        `${double} double, ${repeated} calls for what was not new; the next mail ${after ? "went out" : "DID NOT GO OUT"}`,
    );
    expect(unclear).toBe(doubtful);
    expect(seconds).toBeLessThanOrEqual(300);
    expect(double).toBe(0);
    expect(after, "the next mail went out").toBe(true);
    expect(counts.length).toBe(2 * doubtful + 1);
  },
);
