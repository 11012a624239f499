import { optionalDay } from "@/lib/form/fields";
import { addDays, japanDate } from "@/lib/time/japan-day";

const years = 2;
const daysPrinted = 28;

/** The days in Japan of which an entry may be. `oldest` is compared and shown only: it may be a February 29 that was none. */
export function allowedDays(now: Date): { oldest: string; newest: string } {
  const newest = japanDate(now);
  return { oldest: `${Number(newest.slice(0, 4)) - years}${newest.slice(4)}`, newest };
}

/** Why no entry may be of this day; undefined when one may. */
export function refuseDay(day: string, now: Date): "future" | "too-old" | undefined {
  const { oldest, newest } = allowedDays(now);
  if (day > newest) return "future";
  return day < oldest ? "too-old" : undefined;
}

/** The days to print, both included. refused: `sentence` says what to mend. */
export type Period =
  | { outcome: "read"; from: string; to: string }
  | { outcome: "refused"; from: string; to: string; sentence: string };

/** The period in the URL, where people type days as they like; without one the last 28 days. */
export function readPeriod(typed: { from: string; to: string }, now: Date): Period {
  const to = optionalDay("おわりの日").safeParse(typed.to);
  const from = optionalDay("はじめの日").safeParse(typed.from);
  if (!to.success || !from.success) {
    const sentence = [from, to].flatMap(({ error }) => error?.issues ?? [])[0]?.message ?? "";
    return { outcome: "refused", ...typed, sentence };
  }
  const last = to.data ?? japanDate(now);
  const first = from.data ?? addDays(last, 1 - daysPrinted);
  if (first <= last) return { outcome: "read", from: first, to: last };
  const sentence = "はじめの日が、おわりの日より後になっています。日を入れなおしてください";
  return { outcome: "refused", ...typed, sentence };
}
