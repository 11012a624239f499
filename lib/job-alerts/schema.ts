import { z } from "zod";
import { linkToken, rowId } from "@/lib/form/fields";

/** An address of the list that is longer is no search that a person has put together. */
export const longestSearch = 2000;

const rhythm = z.enum(["daily", "weekly"], "お知らせの頻度を選んでください");

/** 新着のお知らせを受け取る. `consent`: for a condition about disability or nationality. */
export const alertInput = z.object({
  search: z.string().max(longestSearch, "条件が多すぎます。条件を減らしてください"),
  rhythm,
  consent: z.literal("on").optional(),
});

/** お知らせの頻度を変える */
export const rhythmInput = z.object({ alert: rowId, rhythm });

export const alertIdInput = z.object({ alert: rowId });

/** What a link of a mail stops: the alert, all alerts, or 市からのお知らせメール too. */
export const stopInput = z.object({ token: linkToken, what: z.enum(["this", "alerts", "all"]) });

/** 「これからも受け取る」 */
export const keepAlertsInput = z.object({ token: linkToken });
