import { and, asc, eq, gt } from "drizzle-orm";
import { inPages, pageSize } from "@/lib/csv/pages";
import type { Cell } from "@/lib/csv/write";
import { getDb } from "@/lib/db/client";
import { applicants } from "@/lib/db/schema/applicants";
import { deliveries } from "@/lib/db/schema/campaigns";
import { longMoment } from "@/lib/time/format";
import { skipReasonLabels } from "./labels";

export const resultHeadings = [
  "識別名",
  "結果",
  "理由",
  "配信サービスの受付",
  "到達",
  "遅延",
  "不達",
  "迷惑メールの報告",
  "配信停止",
];

type Delivery = typeof deliveries.$inferSelect;

/** The result of each recipient, page by page. A recipient is named by 識別名, never by address. */
export function campaignResults(id: string): AsyncIterable<Cell[][]> {
  return inPages(async (after) => {
    const rows = await getDb()
      .select({ delivery: deliveries, handle: applicants.handle })
      .from(deliveries)
      .leftJoin(applicants, eq(applicants.id, deliveries.applicantId))
      .where(and(eq(deliveries.campaignId, id), after ? gt(deliveries.id, after) : undefined))
      .orderBy(asc(deliveries.id))
      .limit(pageSize);
    return rows.map(({ delivery, handle }) => ({
      id: delivery.id,
      cells: [handle ?? "（アカウント削除）", ...resultOf(delivery)],
    }));
  });
}

function resultOf(delivery: Delivery): Cell[] {
  const { acceptedAt, deliveredAt, delayedAt, bouncedAt, complainedAt, unsubscribedAt } = delivery;
  const moments = [acceptedAt, deliveredAt, delayedAt, bouncedAt, complainedAt, unsubscribedAt];
  return [
    deliveryResult(delivery),
    delivery.skipReason ? skipReasonLabels[delivery.skipReason] : "",
    ...moments.map((at) => (at ? longMoment(at) : "")),
  ];
}

type Result = Pick<Delivery, "state" | "deliveredAt" | "delayedAt" | "bouncedAt" | "complainedAt">;

/** What became of one mail of a campaign, in a word. */
export function deliveryResult({ state, deliveredAt, delayedAt, bouncedAt, complainedAt }: Result): string {
  if (state !== "accepted") return stateWords[state];
  if (bouncedAt) return "不達";
  if (complainedAt) return "迷惑メールの報告";
  if (deliveredAt) return "到達";
  return delayedAt ? "遅延" : stateWords.accepted;
}

const stateWords: Record<Delivery["state"], string> = {
  waiting: "配信待ち",
  sending: "配信中",
  accepted: "受付済み",
  skipped: "対象外",
  failed: "失敗",
  unclear: "要確認",
};
