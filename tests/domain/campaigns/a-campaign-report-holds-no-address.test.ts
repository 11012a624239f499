import { campaignProgress } from "@/lib/campaigns/progress";
import { campaignReport } from "@/lib/campaigns/report";
import { campaignResults, resultHeadings } from "@/lib/campaigns/results";
import { csvStream } from "@/lib/csv/stream";
import { getDb } from "@/lib/db/client";
import { deliveries } from "@/lib/db/schema/campaigns";
import { confirmedCampaign, recipients } from "@/tests/support/campaigns";
import { expect, test } from "@/tests/support/domain";
import { later, minute, start as now, second } from "@/tests/support/people";

test("rate, remaining time and every outcome are counted", async () => {
  const people = await recipients(12, now);
  const queuedAt = later(now, -5 * minute);
  const id = await confirmedCampaign(now, { state: "sending", queuedAt, recipients: 12 });
  const ago = (seconds: number) => later(now, -seconds * second);
  const accepted = { state: "accepted" as const, acceptedAt: ago(10) };
  const rows: Partial<typeof deliveries.$inferInsert>[] = [
    { ...accepted, deliveredAt: now },
    { ...accepted, delayedAt: ago(5), deliveredAt: now, complainedAt: now, unsubscribedAt: now },
    { ...accepted, acceptedAt: ago(59), delayedAt: now },
    { ...accepted, acceptedAt: ago(61), delayedAt: ago(5), bouncedAt: now },
    { state: "skipped", skipReason: "opted-out" },
    { state: "skipped", skipReason: "left" },
    { state: "skipped", skipReason: "left" },
    { state: "failed" },
    { state: "unclear" },
    { state: "waiting" },
    { state: "waiting" },
    { state: "sending" },
  ];
  await getDb()
    .insert(deliveries)
    .values(rows.map((row, at) => ({ campaignId: id, applicantId: people[at], ...row })));
  expect(await campaignProgress({ id, queuedAt }, now)).toEqual({
    total: 12,
    done: 9,
    left: 3,
    perMinute: 3,
    minutesLeft: 1,
    failed: 1,
    unclear: 1,
  });
  expect(await campaignProgress({ id, queuedAt }, later(now, 2 * minute))).toMatchObject({
    perMinute: 0,
    minutesLeft: undefined,
  });
  // The campaign was queued twenty seconds ago: two mails in this time are six per minute.
  expect(await campaignProgress({ id, queuedAt: ago(20) }, now)).toMatchObject({ perMinute: 6 });
  expect(await campaignReport(id)).toEqual({
    recipients: 12,
    accepted: 4,
    delivered: 2,
    delayed: 1,
    bounced: 1,
    complained: 1,
    unsubscribed: 1,
    failed: 1,
    unclear: 1,
    left: 3,
    skipped: 3,
    reasons: [
      { reason: "left", count: 2 },
      { reason: "opted-out", count: 1 },
    ],
  });
});

test("the CSV holds each recipient once, by 識別名, and no address", async ({ sql }) => {
  await recipients(1_201, now);
  const id = await confirmedCampaign(now, { state: "done", queuedAt: now, endedAt: now });
  await sql`insert into deliveries (campaign_id, applicant_id, state, accepted_at, delivered_at)
    select ${id}, id, 'accepted', ${now}, ${later(now, second)} from applicants`;
  await sql`delete from applicants where email = 'a7@example.jp'`;
  const text = await new Response(csvStream(resultHeadings, campaignResults(id), "utf-8")).text();
  const [heading, ...lines] = text.trimEnd().split("\r\n");
  expect(heading).toContain("識別名,結果,理由");
  expect(lines).toHaveLength(1_201);
  expect(new Set(lines.map((line) => line.split(",")[0])).size).toBe(1_201);
  expect(text).toContain("（アカウント削除）,到達");
  expect(text).not.toMatch(/@|example/);
  expect(lines.find((line) => line.startsWith("ABC1000003"))).toContain("到達,,2026年5月12日(火) 9:00");
});
