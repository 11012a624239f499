import { readFileSync } from "node:fs";
import { expect, test } from "@playwright/test";
import { resendWait } from "@/lib/mailed-links/resend-wait";
import { secondsLeft } from "@/lib/time/countdown";
import { day, hour, minute, second } from "@/lib/time/units";

// How far the clock of a device is off, in ms.
const skews = [0, second, -second, minute, -minute, hour, -hour, day, -day, 365 * day, -365 * day];

for (const skew of skews) {
  test(`a device whose clock is ${skew / second} s off shows the button after the wait, and not before`, () => {
    const sentAt = Date.parse("2026-05-12T09:00:00+09:00");
    const server = { now: sentAt + 5 * second };
    // The page gets the rest of the wait from the server; the device's own time of day plays no part.
    const wait = sentAt + resendWait - server.now;
    const device = { timeOfDay: server.now + skew, sinceStart: 12_345.678 };
    const shown = (after: number) => secondsLeft(wait, device.sinceStart, device.sinceStart + after);
    expect(shown(0)).toBe(55);
    expect(shown(30 * second)).toBe(25);
    expect(shown(wait - 1)).toBe(1);
    expect(shown(wait)).toBe(0);
    expect(shown(10 * day)).toBe(0);
    expect(Math.abs(device.timeOfDay - server.now)).toBe(Math.abs(skew));
  });
}

test("the countdown reads a monotonic clock", () => {
  const source = readFileSync("components/accounts/resend-form.tsx", "utf8");
  expect(source).toContain("performance.now()");
  expect(source).not.toMatch(/\bDate\b/);
});
