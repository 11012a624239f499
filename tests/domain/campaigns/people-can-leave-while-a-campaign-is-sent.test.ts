import { randomUUID } from "node:crypto";
import { eraseApplicant } from "@/lib/applicants/erase";
import { unsubscribe } from "@/lib/applicants/unsubscribe";
import { getDb } from "@/lib/db/client";
import { receiveEvent } from "@/lib/mail/events";
import { confirmedCampaign, deliverAll, recipients } from "@/tests/support/campaigns";
import { expect, test } from "@/tests/support/domain";

const now = new Date();
const people = 240;

// Queueing, leases, answers, events, deletions and opt-outs lock the same rows; none of them may end in a deadlock.
test("deletions, opt-outs and bounces succeed while a campaign is queued and sent, and so does the campaign", async ({
  mailbox,
  sql,
}) => {
  test.setTimeout(60_000);
  await mailbox.reset();
  await mailbox.settings({ rate: 100 });
  const ids = await recipients(people, now);
  await confirmedCampaign(now);
  await deliverAll(now);
  const first = await sql<{ token: string; provider: string; person: string }[]>`
    select token, provider_id as provider, applicant_id as person from deliveries`;
  const of = (person: string) => first.find((one) => one.person === person);
  const leave = (id: string, at: number) => {
    const to = `a${at}@example.jp`;
    const receipt = { kind: "account-deleted", to, subject: "件名", text: "本文", html: "<p>本文</p>" };
    return getDb().transaction((tx) => eraseApplicant(tx, { id, email: to }, receipt, now));
  };
  const bounce = (providerId: string) =>
    receiveEvent({ id: randomUUID(), providerId, type: "bounced", permanent: true, at: now }, now);

  for (let round = 0; round < 3; round += 1) {
    await confirmedCampaign(now);
    const sending = deliverAll(new Date());
    const own = ids.map((id, at) => ({ id, at })).filter(({ at }) => at % 3 === round);
    for (let from = 0; from < own.length; from += 8) {
      await Promise.all(
        own.slice(from, from + 8).flatMap(({ id, at }): Promise<unknown>[] => {
          const { token = "", provider = "" } = of(id) ?? {};
          return [at % 2 === 0 ? leave(id, at) : unsubscribe(token, now), bounce(provider)];
        }),
      );
    }
    await sending;
  }
  const states = async () => {
    await deliverAll(new Date());
    return sql`select distinct state from campaigns`;
  };
  await expect.poll(states).toEqual([{ state: "done" }]);
  expect(await sql`select id from applicants`).toHaveLength(people / 2);
  expect(await sql`select id from applicants where not wants_mail and mail_trouble = 'bounced'`).toHaveLength(
    people / 2,
  );
  expect(await sql`select distinct state from deliveries where state not in ('accepted', 'skipped')`).toEqual(
    [],
  );
});
