import { and, eq, lt, or, type SQL } from "drizzle-orm";
import { jobAlerts } from "@/lib/db/schema/job-alerts";
import { addDays, japanDate, japanHour, japanMoment } from "@/lib/time/japan-day";

/** Alerts are searched and mailed between these hours in Japan: no phone rings at night. */
export const firstHour = 7;
const lastHour = 21;

export function isTheHour(now: Date): boolean {
  const hour = japanHour(now);
  return hour >= firstHour && hour < lastHour;
}

/** Not searched since this morning; of weekly ones, since Monday morning. */
export function isDue(now: Date): SQL | undefined {
  const morning = lastMorning(now);
  return or(
    and(eq(jobAlerts.rhythm, "daily"), lt(jobAlerts.searchedUntil, morning)),
    and(eq(jobAlerts.rhythm, "weekly"), lt(jobAlerts.searchedUntil, lastMonday(morning))),
  );
}

/** The last 7:00 in Japan. */
function lastMorning(now: Date): Date {
  const today = japanDate(now);
  const morning = morningOf(today);
  return morning > now ? morningOf(addDays(today, -1)) : morning;
}

function lastMonday(morning: Date): Date {
  const date = japanDate(morning);
  const daysSinceMonday = (new Date(`${date}T00:00:00Z`).getUTCDay() + 6) % 7;
  return morningOf(addDays(date, -daysSinceMonday));
}

function morningOf(date: string): Date {
  return japanMoment(`${date}T${String(firstHour).padStart(2, "0")}:00`);
}
