import { setTimeout as sleep } from "node:timers/promises";
import { addRecipients, confirmCampaign, isDone } from "@/tests/support/campaign-rows";
import { concurrently, until } from "@/tests/support/crowd";
import { visit } from "@/tests/support/forms";
import { network } from "@/tests/support/networks";
import { expect, row, test } from "./support/proof";
import { sized } from "./support/scale";

const people = sized(20_000, 800);
const rate = 2;

test(
  "希望しない wins, even while a campaign goes out",
  row(
    "T38",
    "one-click POSTs during a send of 20,000: 0 mails accepted > 60 s after; 0 effects of GET and of forged tokens",
  ),
  async ({ databaseUrl, sql, mailbox, startSite, measured }) => {
    await mailbox.settings({ rate });
    const env = { MAIL_RATE_PER_SECOND: String(rate) };
    const sites = await Promise.all(
      [1, 2].map(() => startSite({ databaseUrl, mailboxUrl: mailbox.url, env })),
    );
    await addRecipients(sql, "mind", people);
    const id = await confirmCampaign(sql);
    await until(30_000, async () => (await mailbox.calls()).length > 0);

    const link = (token: string, n: number) => `${sites[n % 2]?.url}/api/unsubscribe/${token}`;
    const tokens = async (count: number) =>
      sql<{ token: string; email: string }[]>`
      select d.token, a.email from deliveries d join applicants a on a.id = d.applicant_id
      where a.wants_mail order by random() limit ${count}`;
    const scanned = await tokens(50);
    await concurrently(scanned.length, 5, (n) =>
      visit(link(String(scanned[n]?.token), n), { from: network(n) }),
    );
    const forged = await concurrently(50, 5, (n) => press(link("0".repeat(63) + (n % 10), n)));
    const [before] = await sql`select count(*)::int from applicants where not wants_mail`;

    const left = new Map<string, number>();
    const refused: number[] = [];
    while (!(await isDone(sql, id))) {
      await concurrently(5, 5, async (n) => {
        const [recipient] = await tokens(1);
        if (!recipient) return;
        const status = await press(link(recipient.token, n));
        if (status !== 200) refused.push(status);
        left.set(recipient.email, Date.now());
      });
      await sleep(1000);
    }
    const late = (await mailbox.mails())
      .map(({ to, at }) => Date.parse(at) - (left.get(to) ?? Number.POSITIVE_INFINITY))
      .filter((ms) => ms > 0);
    const longest = Math.max(0, ...late);
    const [after] = await sql`select count(*)::int from deliveries where skip_reason = 'opted-out'`;
    measured(
      `${left.size} people left during a send to ${people} at ${rate} calls/s, ${after?.count} of them before their turn: ` +
        `${late.length} mails accepted after it, the last ${(longest / 1000).toFixed(1)} s; ` +
        `50 GET and ${forged.length} forged tokens changed ${before?.count} accounts`,
    );
    expect(before?.count).toBe(0);
    expect(refused.length).toBe(0);
    expect(left.size).toBeGreaterThan(0);
    expect(longest).toBeLessThanOrEqual(60_000);
  },
);

/** One-click unsubscription by a mail program (RFC 8058): without cookie and Origin. */
async function press(url: string): Promise<number> {
  const answer = await fetch(url, {
    method: "POST",
    headers: { "content-type": "application/x-www-form-urlencoded", "x-forwarded-for": "203.0.113.9" },
    body: "List-Unsubscribe=One-Click",
  });
  await answer.arrayBuffer();
  return answer.status;
}
